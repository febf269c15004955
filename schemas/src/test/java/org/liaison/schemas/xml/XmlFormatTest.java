// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.receipt.xml.Receipt;

class XmlFormatTest {

    private static final String RECEIPT = """
            <Receipt xmlns="urn:liaison:receipt:1">
              <MessageId>00000000-0000-4000-8000-000000000001</MessageId>
              <From>siena-sandbox</From>
              <To>si-spoc</To>
              <DigestAlgorithm>http://www.w3.org/2001/04/xmlenc#sha256</DigestAlgorithm>
              <Digest>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=</Digest>
              <Outcome>accepted</Outcome>
              <ReceivedAt>2026-01-02T03:04:05Z</ReceivedAt>
              <IssuedAt>2026-01-02T03:04:06Z</IssuedAt>
            </Receipt>
            """;

    private final XmlFormat<Receipt> format = new XmlFormat<>(Receipt.class, "/org/liaison/schemas/xsd/receipt.xsd");

    @Test
    void readsWhatItWrote() {
        var receipt = receipt();

        var again = format.parse(format.write(receipt));

        assertThat(again.findings()).isEmpty();
        assertThat(again.value()).usingRecursiveComparison().isEqualTo(receipt);
    }

    @Test
    void refusesToWriteWhatThePartnerWouldRefuse() {
        var receipt = receipt();
        receipt.setFrom("Nobody Nowhere");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> format.write(receipt))
                .withMessage("GW-REN-001")
                .satisfies(refusal -> assertThat(refusal.findings().toString())
                        .contains("/Receipt[1]/From[1]")
                        .doesNotContain("Nowhere"));
    }

    @Test
    void servesManyThreadsAtOnce() {
        var broken = RECEIPT.replace("accepted", "Nemo").getBytes(UTF_8);

        var findings = IntStream.range(0, 400)
                .parallel()
                .map(i -> format.parse(i % 2 == 0 ? broken : RECEIPT.getBytes(UTF_8))
                        .findings()
                        .size())
                .sum();

        assertThat(findings).isEqualTo(200);
    }

    private Receipt receipt() {
        return Objects.requireNonNull(format.parse(RECEIPT.getBytes(UTF_8)).value());
    }
}
