// SPDX-License-Identifier: EUPL-1.2
package org.liaison.judge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.security.container.Container;
import org.liaison.security.container.Containers;
import org.liaison.security.container.Stamping;
import org.liaison.security.container.Verdict;
import org.liaison.security.keys.SignatureScheme;

class ContainersBeforeDssTest {

    private final Containers given = new Containers();
    private final Judge judge = new Judge(given.authority().certificate())
            .knowing(List.of(given.authority().crl(Containers.NOW.plusSeconds(300), List.of())));

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_P256", "ECDSA_P384", "RSA_PSS"})
    void passesBaselineB(SignatureScheme scheme) {
        var report = judge.report(given.atLevelB(scheme).bytes());

        assertPassed(report, SignatureLevel.CAdES_BASELINE_B);
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_P256", "ECDSA_P384", "RSA_PSS"})
    void passesBaselineT(SignatureScheme scheme) {
        var report = judge.report(given.atLevelT(scheme).bytes());

        assertPassed(report, SignatureLevel.CAdES_BASELINE_T);
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_P256", "ECDSA_P384", "RSA_PSS"})
    void passesBaselineLtaWithNothingButTheContainer(SignatureScheme scheme) {
        var alone = new Judge(given.authority().certificate());
        var archived = given.atLevelLta(scheme);

        assertPassed(alone.report(archived.bytes()), SignatureLevel.CAdES_BASELINE_LTA);
        assertPassed(alone.report(given.renewed(archived).bytes()), SignatureLevel.CAdES_BASELINE_LTA);
    }

    @Test
    void passesEd25519UnderAPolicyThatAllowsIt() {
        var policy = Judge.policyWithEdwardsCurves();

        assertPassed(
                judge.report(given.atLevelB(SignatureScheme.ED25519).bytes(), policy), SignatureLevel.CAdES_BASELINE_B);
        assertPassed(
                judge.report(given.atLevelT(SignatureScheme.ED25519).bytes(), policy), SignatureLevel.CAdES_BASELINE_T);
        assertPassed(
                judge.report(given.atLevelLta(SignatureScheme.ED25519).bytes(), policy),
                SignatureLevel.CAdES_BASELINE_LTA);
    }

    /** What DSS proves is the list; that the documents are in it is one digest to compare. ADR 18 says why. */
    @Test
    void passesEachContainerOfABatchAlone() throws Exception {
        var seal = given.seal(given.signatory(SignatureScheme.ECDSA_P256), null);
        var batch = seal.sealAll(List.of(
                Containers.documents("O'Nowhere"), Containers.documents("Nobody"), Containers.documents("Noone")));

        for (var each : batch) {
            assertPassed(judge.report(each.bytes()), SignatureLevel.CAdES_BASELINE_B);
            assertPassed(judge.report(stamped(each).bytes()), SignatureLevel.CAdES_BASELINE_T);
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(each.find("documents.zip").orElseThrow().bytes());
            assertThat(new String(each.find("batch.txt").orElseThrow().bytes(), StandardCharsets.US_ASCII))
                    .contains(HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void passesTheClassicalSignatureOfAHybridAndDoesNotSeeTheOther() {
        var seal = given.seal(given.signatory(SignatureScheme.ECDSA_P256), given.signatory(SignatureScheme.ML_DSA_65));
        var hybrid = stamped(seal.seal(Containers.documents("O'Nowhere")));

        var report = judge.report(hybrid.bytes());

        assertPassed(report, SignatureLevel.CAdES_BASELINE_T);
        assertThat(report.getSignaturesCount()).isEqualTo(1);
        assertPassed(judge.report(given.renewed(hybrid).bytes()), SignatureLevel.CAdES_BASELINE_LTA);
    }

    @Test
    void findsWithUsWhatWasChanged() {
        var bytes = given.atLevelT(SignatureScheme.ECDSA_P256).bytes();
        var ours = given.check(Containers.NOW.plusSeconds(3600));
        int found = 0;
        int tried = 0;
        for (int at = 41; at < bytes.length; at += 131) {
            bytes[at] ^= 1;
            assertThat(ours.verify(bytes)).isInstanceOf(Verdict.Invalid.class);
            found += judge.proves(bytes) ? 0 : 1;
            tried++;
            bytes[at] ^= 1;
        }
        System.out.println("DSS found " + found + " of " + tried + " changed bytes; our verifier all of them");
        assertThat(judge.proves(bytes)).isTrue();
        assertThat(found).isGreaterThan(tried / 2);
    }

    private Container stamped(Container container) {
        return Stamping.stamp(container, given.tsa(Containers.NOW.plusSeconds(5)))
                .container();
    }

    private static void assertPassed(SimpleReport report, SignatureLevel level) {
        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as(() -> report.getSubIndication(id) + " errors "
                        + report.getAdESValidationErrors(id).stream()
                                .map(each -> each.getValue())
                                .toList()
                        + " warnings "
                        + report.getAdESValidationWarnings(id).stream()
                                .map(each -> each.getValue())
                                .toList())
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(level);
    }
}
