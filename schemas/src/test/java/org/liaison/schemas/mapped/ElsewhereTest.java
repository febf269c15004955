// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;

/** The form of an invented country with a schema of its own: other names, namespaces, order and codes, and no code. */
class ElsewhereTest {

    private static final Path FILE = Path.of("src/test/resources/org/liaison/schemas/mapped/elsewhere.yaml");
    private static final MappedXml XML = MappedXml.of(FILE);
    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "exchange",
            Instant.parse("2026-11-22T12:00:00Z"),
            null);
    private static final Intake INTAKE = new Intake(
            HEADER, new Intake.Defaults("nobody", List.of(), List.of(), "none", Classification.BPL, List.of()));

    @Test
    void everyValueComesBackOrIsNamedAsALoss() throws Exception {
        var mapping = MappingFile.read("elsewhere.yaml", Files.readAllBytes(FILE), ElsewhereTest::sibling);
        var paths = new TreeSet<String>();

        for (long seed = 0; seed < 300; seed++) {
            var exchange = Packages.of(seed);
            var rendition = XML.write(exchange, HEADER);
            var document = rendition.document().bytes();

            assertThat(Pictures.silent(mapping, exchange, HEADER, document, rendition.losses()))
                    .as("seed %s", seed)
                    .isEmpty();
            rendition
                    .losses()
                    .forEach(each -> paths.add(each.path().replaceAll("\\[\\d+]", "[*]") + " " + each.kind()));
        }

        assertThat(paths)
                .contains(
                        "Handling/Term[*] NO_HOME",
                        "Objects/Account[*] NO_HOME",
                        "Objects/Connection[*] NO_HOME",
                        "Objects/Event[*]/Description NARROWED",
                        "Objects/Person[*]/@subject NARROWED",
                        "Objects/Person[*]/@subject NO_HOME",
                        "Objects/Person[*]/Contact[*] NO_HOME",
                        "Objects/Person[*]/Sex NARROWED",
                        "Objects/Person[*]/Validity NO_HOME");
    }

    @Test
    void readsItsOwnFormAgainAndSaysWhatItDidNotUnderstand() {
        var document = text("""
                <Mens nr="m1"><Bron>register</Bron><Waarde bron="A" inhoud="1"/><Rol>1</Rol>
                  <Naam><Achter>Niemand</Achter></Naam><Sekse>V</Sekse><Schoenmaat>44</Schoenmaat></Mens>
                <Voertuig nr="v1"><Bron>register</Bron><Waarde bron="A" inhoud="1"/><Kenteken>0</Kenteken></Voertuig>
                """, "<Band van='m1' soort='OWNS' naar='v1'><Waarde bron='A' inhoud='1'/></Band>");

        var read = (Reading.Read) XML.read(document);
        var done = (Conversion.Done) read.record().toExchange(INTAKE);

        assertThat(read.findings()).isEmpty();
        assertThat(done.exchange().persons()).hasSize(1);
        assertThat(done.exchange().connections()).isEmpty();
        assertThat(done.losses())
                .extracting(Loss::path)
                .containsExactly("none:Mens[1]/none:Schoenmaat[1]", "none:Voertuig[1]", "none:Band[1]");
    }

    @Test
    void tellsPlacesInTheDocumentAndNotInThePackage() {
        var document = text("""
                <Mens nr="m1"><Bron>register</Bron><Waarde bron="Q" inhoud="1"/><Rol>9</Rol>
                <Geboren op="1066-10-14"/><Sekse>X</Sekse></Mens>
                """, "");

        var read = (Reading.Read) XML.read(document);

        assertThat(read.findings()).extracting(Finding::code).containsOnly("GW-VAL-010");
        assertThat(read.findings())
                .extracting(Finding::place)
                .anySatisfy(each -> assertThat(each).startsWith("line 2,").endsWith("/none:Mens[1]/none:Sekse[1]"))
                .anySatisfy(each -> assertThat(each).startsWith("line 1,").endsWith("/none:Mens[1]/none:Rol[1]"))
                .allSatisfy(each -> assertThat(each).doesNotContain("Person"));
        assertThat(read.record().facts())
                .extracting(each -> each.place())
                .anySatisfy(each -> assertThat(each).startsWith("line 2,").endsWith("/none:Geboren[1]"));
    }

    @Test
    void isRecognisedByItsRoot() {
        assertThat(XML.recognises(Opening.of(text("", "").bytes()))).isTrue();
        assertThat(XML.recognises(Opening.of("<Bericht/>".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    private static Document text(String objects, String connections) {
        var text = "<p:Bericht xmlns:p='urn:elsewhere.example:police' vorm='7'><Kop gemaakt='2026-01-01T00:00:00Z'>"
                + "<Nummer>n</Nummer><Van>elsewhere</Van><Zaak>1</Zaak><Doel>INFORMATION_EXCHANGE</Doel><Grond>law</Grond>"
                + "<Merk>BPL</Merk><Gebruik>H0</Gebruik><Gebied>EUROPOL-I-29</Gebied><Spoed>NORMAL</Spoed></Kop>"
                + connections + objects + "</p:Bericht>";
        return new Document("elsewhere", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> sibling(String name) {
        try {
            return Optional.of(Files.readAllBytes(FILE.resolveSibling(name)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
