// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;

class BrokenMessagesTest {

    private static final int MESSAGES = 150;

    /** Cuts, doubles and blanks pieces; whatever comes of it is a finding or can be converted. */
    @ParameterizedTest
    @EnumSource
    void nothingBrokenMakesTheReaderThrow(EcrisKind kind) {
        var full = text(kind);
        for (int seed = 0; seed < MESSAGES; seed++) {
            var random = new Random(seed);
            int from = full.indexOf('>', random.nextInt(full.length() - 1_000));
            int until = full.indexOf('>', from + 1 + random.nextInt(900));
            var piece = full.substring(from, until);
            var other = switch (random.nextInt(3)) {
                case 0 -> "";
                case 1 -> piece + piece;
                default -> piece.replaceAll("[0-9A-Z]", "");
            };
            ask(kind, full.substring(0, from) + other + full.substring(until), "seed " + seed);
        }
    }

    @Test
    void aRelationshipOfNoKindIsAFinding() {
        var broken = text(EcrisKind.NOTIFICATION).replaceAll(" xsi:type=\"[^\"]*\"", "");

        var reading = Messages.reader("ecris-notification")
                .read(new Document("ecris-notification", broken.getBytes(StandardCharsets.UTF_8)));

        var findings = switch (reading) {
            case Reading.Read read -> read.findings();
            case Reading.Unreadable unreadable -> unreadable.findings();
        };
        assertThat(findings).extracting(Finding::code).contains("GW-VAL-010");
    }

    private static void ask(EcrisKind kind, String message, String seed) {
        var reading = Messages.reader(kind.format())
                .read(new Document(kind.format(), message.getBytes(StandardCharsets.UTF_8)));
        switch (reading) {
            case Reading.Unreadable unreadable ->
                assertThat(unreadable.findings()).as(seed).isNotEmpty();
            case Reading.Read read -> {
                assertThat(Checks.ask(
                                read.record().facts(), Messages.INTAKE.header().receivedAt()))
                        .as(seed)
                        .isNotNull();
                if (read.findings().isEmpty()) {
                    assertThat(read.record().toExchange(Messages.INTAKE))
                            .as(seed)
                            .isNotNull();
                }
            }
        }
    }

    private static String text(EcrisKind kind) {
        return new String(new FullMessage(kind, 0).written().bytes(), StandardCharsets.UTF_8);
    }
}
