// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.PartnerId;

class PseudonymKeyTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] TEXT = "Testa Nowhere".getBytes(StandardCharsets.UTF_8);

    @Test
    void derivesKeysAsTheFirstTestCaseOfTheStandardSays() {
        var extracted = PseudonymKey.extract(HEX.parseHex("000102030405060708090a0b0c"), HEX.parseHex("0b".repeat(22)));

        assertThat(HEX.formatHex(extracted))
                .isEqualTo("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        assertThat(HEX.formatHex(PseudonymKey.expand(extracted, HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42)))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void saysTheSameToTheSamePartnerAndOtherwiseToAnother() {
        var key = PseudonymKey.random();

        assertThat(key.mac(new PartnerId("one"), TEXT)).isEqualTo(key.mac(new PartnerId("one"), TEXT));
        assertThat(key.mac(new PartnerId("one"), TEXT)).isNotEqualTo(key.mac(new PartnerId("other"), TEXT));
    }

    @Test
    void saysOtherwiseUnderAnotherSecret() {
        var partner = new PartnerId("one");

        assertThat(PseudonymKey.random().mac(partner, TEXT))
                .isNotEqualTo(PseudonymKey.random().mac(partner, TEXT));
    }

    @Test
    void printsNothingOfTheSecret() {
        assertThat(PseudonymKey.random()).hasToString("PseudonymKey[secret]");
    }
}
