// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.liaison.security.cms.TestAuthority.Usage;
import org.liaison.security.keys.SignatureScheme;

class RecipientsTest {

    private static final byte[] CONTENT = "Nobody's evidence".getBytes(StandardCharsets.UTF_8);
    private static final Usage OPENING = new Usage(KeyUsage.keyAgreement | KeyUsage.keyEncipherment, null, false);

    private final TestAuthority authority = new TestAuthority("A", Instant.now().minusSeconds(60));
    private final TestSignatory curve = authority.signatory(SignatureScheme.ECDSA_P256, OPENING);
    private final TestSignatory larger = authority.signatory(SignatureScheme.ECDSA_P384, OPENING);
    private final TestSignatory rsa = authority.signatory(SignatureScheme.RSA_PSS, OPENING);

    @Test
    void isOpenedByEachRecipientWithTheirOwnKey() {
        var encrypted = forAll();

        assertThat(List.of(curve, larger, rsa))
                .allSatisfy(each -> assertThat(Recipients.open(encrypted, each.certificate(), each.key()))
                        .isEqualTo(CONTENT));
        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("evidence");
    }

    @Test
    void isNotOpenedByAnybodyElse() {
        var other = authority.signatory(SignatureScheme.ECDSA_P256, OPENING);

        assertRefused(forAll(), other.certificate(), other);
        assertRefused(forAll(), curve.certificate(), other);
    }

    @Test
    void doesNotOpenWhenAnyByteWasChanged() {
        var encrypted = Recipients.encrypt(CONTENT, List.of(curve.certificate()));
        var missed = new ArrayList<Integer>();
        for (int at = 0; at < encrypted.length; at++) {
            encrypted[at] ^= 4;
            try {
                if (!java.util.Arrays.equals(Recipients.open(encrypted, curve.certificate(), curve.key()), CONTENT)) {
                    missed.add(at); // opened as something else
                }
            } catch (Objection found) {
                assertThat(found.finding().code()).isEqualTo("GW-SEA-050");
            }
            encrypted[at] ^= 4;
        }

        assertThat(missed).isEmpty();
    }

    private byte[] forAll() {
        return Recipients.encrypt(CONTENT, List.of(curve.certificate(), larger.certificate(), rsa.certificate()));
    }

    private static void assertRefused(
            byte[] encrypted, java.security.cert.X509Certificate certificate, TestSignatory by) {
        assertThatThrownBy(() -> Recipients.open(encrypted, certificate, by.key()))
                .isInstanceOfSatisfying(
                        Objection.class, e -> assertThat(e.finding().code()).isEqualTo("GW-SEA-050"));
    }
}
