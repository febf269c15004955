// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.Validated;
import org.liaison.schemas.sicase.SiCaseReader;

class ConvertStepTest {

    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "si-case",
            Instant.parse("2026-11-22T12:00:00Z"),
            null);
    private static final Intake.Defaults DEFAULTS = new Intake.Defaults(
            "contact-point-si",
            List.of(),
            List.of(Purpose.OPERATIONAL_ANALYSIS),
            "Directive (EU) 2023/977 Art. 7",
            Classification.BPL,
            List.of(HandlingCode.H1));

    @Test
    void notesADeprecatedWordByPathAndTermAndCarriesItAsItIs() throws Exception {
        var record = Files.readAllBytes(Path.of("../schemas/cases/si-deprecated-word/1-ingest.xml"));
        var read = (Reading.Read) new SiCaseReader().read(new Document("si-case", record));

        var converted = new ConvertStep(Map.of(), DEFAULTS).apply(new Validated(HEADER, read.record()));

        assertThat(converted.losses())
                .filteredOn(each -> each.kind() == Loss.Kind.NOTED)
                .containsExactly(
                        new Loss("items[2]/note", Loss.Kind.NOTED, "deprecated word for CSAM", "carried as it is"));
    }
}
