// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** Reads and converts graphs. */
final class Graphs {

    static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");
    static final Header HEADER =
            new Header(new MessageId("00000000-0000-4000-8000-000000000001"), "case-uco", RECEIVED, null);
    static final Intake INTAKE = new Intake(
            HEADER,
            new Intake.Defaults(
                    "si-spoc",
                    List.of(),
                    List.of(Purpose.INFORMATION_EXCHANGE),
                    "Directive (EU) 2023/977, Article 7",
                    Classification.BPL,
                    List.of(HandlingCode.H1)));

    private Graphs() {}

    static Document document(String json) {
        return new Document("case-uco", json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Finding> findings(Document document) {
        return switch (new CaseReader().read(document)) {
            case Reading.Unreadable broken -> broken.findings();
            case Reading.Read read -> read.findings();
        };
    }

    static Conversion.Done convert(Document document) {
        var reading = new CaseReader().read(document);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        var read = (Reading.Read) reading;
        assertThat(read.findings()).isEmpty();
        return (Conversion.Done) read.record().toExchange(INTAKE);
    }

    static Document written(ExchangePackage exchange) {
        return new CaseWriter().write(exchange, HEADER).document();
    }
}
