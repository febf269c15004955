// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.security.cms.TestAuthority;
import org.liaison.security.keys.SignatureScheme;

class ContainerCheckTest {

    private static final Instant LATER = Containers.NOW.plusSeconds(3600);

    private final Containers given = new Containers();

    @ParameterizedTest
    @EnumSource
    void provesASignatureOfEveryScheme(SignatureScheme scheme) {
        var container = given.atLevelB(scheme);

        var valid = valid(container);

        assertThat(valid.level()).isEqualTo("B");
        assertThat(valid.signatures()).singleElement().satisfies(each -> {
            assertThat(each.scheme()).isEqualTo(scheme);
            assertThat(each.signedAt()).isEqualTo(Containers.NOW.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
            assertThat(each.stampedAt()).isNull();
        });
        assertThat(valid.documents()).containsExactly("document.xml", "manifest.json");
    }

    @Test
    void saysWhenItWasSeenByATimeStamp() {
        var valid = valid(given.atLevelT(SignatureScheme.ECDSA_P256));

        assertThat(valid.level()).isEqualTo("T");
        assertThat(valid.signatures().getFirst().stampedAt()).isBetween(Containers.NOW, Containers.NOW.plusSeconds(5));
    }

    @Test
    void provesWhatWasArchivedOnceAndAgain() {
        var archived = given.atLevelLta(SignatureScheme.ECDSA_P384);

        assertThat(valid(archived).level()).isEqualTo("LTA");
        assertThat(valid(given.renewed(archived)).level()).isEqualTo("LTA");
        assertThat(valid(given.renewed(given.renewed(archived))).level()).isEqualTo("LTA");
    }

    @Test
    void provesBothSignaturesOfAHybrid() {
        var seal = given.seal(given.signatory(SignatureScheme.ECDSA_P256), given.signatory(SignatureScheme.ML_DSA_65));
        var container = Stamping.stamp(seal.seal(Containers.documents("O'Nowhere")), given.tsa(Containers.NOW))
                .container();

        var valid = valid(container);

        assertThat(valid.level()).isEqualTo("T");
        assertThat(valid.signatures())
                .extracting(Verdict.Signature::scheme)
                .containsExactly(SignatureScheme.ECDSA_P256, SignatureScheme.ML_DSA_65);
    }

    @Test
    void provesEachContainerOfABatchAloneAndTellsNothingOfTheOthers() {
        var seal = given.seal(given.signatory(SignatureScheme.ECDSA_P256), null);
        var batch = seal.sealAll(
                List.of(Containers.documents("O'Nowhere"), Containers.documents("Nobody"), Containers.documents("X")));

        assertThat(batch)
                .hasSize(3)
                .allSatisfy(each ->
                        assertThat(valid(each).documents()).containsExactly("document.xml", "manifest.json", "salt"));
        assertThat(batch.stream()
                        .map(each -> each.get(Container.SIGNATURE).bytes())
                        .distinct())
                .as("one signature")
                .hasSize(1);
        assertThat(Container.text(batch.getFirst().documents().getFirst())).contains("O'Nowhere");
        assertThat(new String(batch.get(1).bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Nowhere");
    }

    @Test
    void doesNotTakeADocumentOfAnotherBatch() {
        var seal = given.seal(given.signatory(SignatureScheme.ECDSA_P256), null);
        var one = seal.sealAll(List.of(Containers.documents("O'Nowhere"), Containers.documents("Nobody")));
        var other = seal.sealAll(List.of(Containers.documents("O'Nowhere"), Containers.documents("Nobody")));
        var mixed = one.getFirst().with(other.getFirst().get(Container.WRAPPED));

        assertThat(codeOf(mixed, LATER)).isEqualTo("GW-SEA-021");
    }

    @Test
    void doesNotTrustWhomNobodyVouchesFor() {
        var others = new TestAuthority("Other authority", Containers.NOW.minusSeconds(60));
        var container = given.atLevelB(SignatureScheme.ECDSA_P256);

        var verdict = new ContainerCheck(others.trust(), Containers.at(LATER)).verify(container.bytes());

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.finding().code()).isEqualTo("GW-SEA-026"));
    }

    @Test
    void doesNotTrustWhatWasRevokedBeforeItWasSeen() {
        var signatory = given.signatory(SignatureScheme.ECDSA_P256);
        var container = given.seal(signatory, null).seal(Containers.documents("O'Nowhere"));
        var stamped = Stamping.stamp(container, given.tsa(Containers.NOW.plusSeconds(5)))
                .container();

        assertThat(verify(stamped, signatory.certificate(), Containers.NOW)).isInstanceOf(Verdict.Invalid.class);
        assertThat(verify(stamped, signatory.certificate(), Containers.NOW.plusSeconds(60)))
                .as("revoked after the time stamp")
                .isInstanceOf(Verdict.Valid.class);
        assertThat(verify(container, signatory.certificate(), Containers.NOW.plusSeconds(60)))
                .as("without a time stamp nobody knows which was first")
                .isInstanceOf(Verdict.Invalid.class);
    }

    private Verdict verify(Container container, java.security.cert.X509Certificate revoked, Instant at) {
        var trust = given.authority().trust();
        var crl = given.authority().crl(at, List.of(revoked));
        var knowing = new org.liaison.security.cms.Trust(trust.signers(), trust.timeAuthorities(), List.of(crl), true);
        return new ContainerCheck(knowing, Containers.at(LATER)).verify(container.bytes());
    }

    @Test
    void outlivesItsCertificatesWhenItIsArchivedInTime() {
        var afterTheSigner = Containers.NOW.plus(java.time.Duration.ofDays(780));
        var stamped = given.atLevelT(SignatureScheme.ECDSA_P256);

        assertThat(codeOf(stamped, afterTheSigner)).isEqualTo("GW-SEA-032");

        var fresh = new TestAuthority("Later authority", Containers.NOW.plus(java.time.Duration.ofDays(700)));
        var tsa = new org.liaison.security.stamp.EmbeddedTsa(
                fresh.signatory(SignatureScheme.ECDSA_P256, TestAuthority.Usage.TIME),
                Containers.at(Containers.NOW.plus(java.time.Duration.ofDays(750))),
                "0.4.0.2023.1.1");
        var archived = new Archiving(tsa, List.of()).archive(stamped).container();
        var trust = new org.liaison.security.cms.Trust(
                java.util.Set.of(given.authority().certificate()),
                java.util.Set.of(given.authority().certificate(), fresh.certificate()),
                List.of(),
                false);
        assertThat(new ContainerCheck(trust, Containers.at(afterTheSigner)).verify(archived.bytes()))
                .isInstanceOf(Verdict.Valid.class);
    }

    private Verdict.Valid valid(Container container) {
        var verdict = given.check(LATER).verify(container.bytes());
        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        return (Verdict.Valid) verdict;
    }

    private String codeOf(Container container, Instant at) {
        var verdict = given.check(at).verify(container.bytes());
        assertThat(verdict).isInstanceOf(Verdict.Invalid.class);
        return ((Verdict.Invalid) verdict).finding().code();
    }
}
