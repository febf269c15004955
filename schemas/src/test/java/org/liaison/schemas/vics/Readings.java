// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** What tests read and convert with. */
final class Readings {

    static final Instant RECEIVED = Instant.parse("2026-11-22T08:00:00Z");
    static final Header HEADER =
            new Header(new MessageId("00000000-0000-4000-8000-000000000001"), "vics", RECEIVED, null);
    static final String MD5 = "00000000000000000000000000000a01";

    private static final Intake INTAKE = new Intake(
            HEADER,
            new Intake.Defaults(
                    "si-spoc",
                    List.of("siena-sandbox"),
                    List.of(Purpose.OPERATIONAL_ANALYSIS),
                    "Directive (EU) 2023/977 Art. 7",
                    Classification.BPL,
                    List.of(HandlingCode.H1)));

    private Readings() {}

    static Reading reading(String json) {
        return new VicsReader().read(document(json));
    }

    static Reading.Read read(Document document) {
        return (Reading.Read) new VicsReader().read(document);
    }

    static Reading.Read read(String json) {
        return read(document(json));
    }

    static Conversion.Done convert(Document document) {
        return (Conversion.Done) read(document).record().toExchange(INTAKE);
    }

    static Conversion.Done convert(String json) {
        return convert(document(json));
    }

    /** What reading and checking find. */
    static List<Finding> findings(String json) {
        return switch (reading(json)) {
            case Reading.Unreadable broken -> broken.findings();
            case Reading.Read read -> read.findings();
        };
    }

    static List<Finding> asked(String json) {
        return Checks.ask(read(json).record().facts(), RECEIVED);
    }

    /** A hash set of version 2.0, profile US. */
    static String hashSet(String entries) {
        return """
                {"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media",
                "value":[%s]}""".formatted(entries);
    }

    static String old(String version, String kind, String entries) {
        return """
                {"odata.metadata":"http://github.com/ICMEC/ProjectVic/DataModels/%s.xml#%s","value":[%s]}""".formatted(version, kind, entries);
    }

    /** A media entry with a hash and whatever is given. */
    static String media(String members) {
        return "{\"MD5\":\"" + MD5 + "\"" + (members.isEmpty() ? "" : "," + members) + "}";
    }

    static Document document(String json) {
        return new Document("vics", json.getBytes(StandardCharsets.UTF_8));
    }
}
