// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageRefusalTest {

    @TempDir
    static Path folder;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = RunningSandbox.in(folder);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "<Unknown/>,                                     SBX-VAL-003",
        "HEADER:same|liaison-nowhere|nemo-sandbox|BPL,        SBX-VAL-005",
        "HEADER:other|liaison-nowhere|siena-sandbox|BPL,      SBX-VAL-004",
        "HEADER:same|liaison-niemand|siena-sandbox|BPL,       SBX-VAL-006",
        "HEADER:same|liaison-nowhere|siena-sandbox|RESTRICTED, SBX-VAL-007"
    })
    void refusesAPackageThatBreaksItsRules(String header, String code) throws Exception {
        var id = UUID.randomUUID().toString();
        var letter = TestLetter.with(id, expand(header, id), "Nowhere");

        var receipt = sandbox.deliver(letter);

        receipt.validate();
        assertThat(receipt.field("Outcome")).isEqualTo("refused");
        assertThat(receipt.field("Code")).isEqualTo(code);
        assertThat(accepted(letter)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "data:image/png;base64, SBX-VAL-008",
        "/9j/4AAQSkZJRg,        SBX-VAL-008",
        "AAAAIGZ0eXBpc29t,      SBX-VAL-008"
    })
    void refusesMediaWhereverTheyHide(String text, String code) throws Exception {
        var receipt = sandbox.deliver(TestLetter.about(UUID.randomUUID().toString(), text));

        assertThat(receipt.field("Code")).isEqualTo(code);
    }

    @Test
    void namesTheBrokenRuleAndNeverTheValue() throws Exception {
        var tooLong = "Nowhere".repeat(20);

        var receipt = sandbox.deliver(TestLetter.about(UUID.randomUUID().toString(), tooLong));

        assertThat(receipt.field("Reason"))
                .startsWith("sandbox " + TestKeys.SELF)
                .endsWith("schema: cvc-maxLength-valid after element 7")
                .doesNotContain("Nowhere");
    }

    @Test
    void remembersNoContent() throws Exception {
        sandbox.deliver(TestLetter.proper());

        assertThat(Files.readString(folder.resolve("store.tsv"))).doesNotContain("Nowhere");
    }

    private static boolean accepted(TestLetter letter) {
        return sandbox.partner.accepted().stream()
                .anyMatch(each -> each.messageId().equals(letter.messageId()));
    }

    private static String expand(String header, String id) {
        if (!header.startsWith("HEADER:")) {
            return header;
        }
        var parts = header.substring("HEADER:".length()).split("\\|", -1);
        var inside = parts[0].equals("same") ? id : UUID.randomUUID().toString();
        return TestLetter.header(inside, parts[1], parts[2], parts[3]);
    }
}
