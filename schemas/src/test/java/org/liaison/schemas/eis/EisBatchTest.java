// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Coverage;
import org.liaison.schemas.xml.Namespaces;
import org.liaison.schemas.xml.Node;
import org.liaison.schemas.xml.NodeReader;

class EisBatchTest {

    private static final Path INVENTORY = Path.of("src/main/resources/org/liaison/schemas/eis/eis-batch-inventory.csv");
    private static final Namespaces NAMES = Namespaces.of("urn:liaison:eis-batch:1");

    private final EisBatch batch = new EisBatch("si-spoc");

    @Test
    void holdsNobodyButSuspectsAndPotentialOffenders() {
        for (long seed = 0; seed < 500; seed++) {
            var exchange = Given.crossChecking(seed);
            var written = refs(batch.write(exchange, Given.HEADER).document().bytes());

            assertThat(exchange.objects().filter(each -> written.contains(each.id())))
                    .as("seed %s", seed)
                    .allSatisfy(each -> assertThat(each.provenance().subject()).isIn(subjects(each)));
        }
    }

    @Test
    void namesEveryObjectThatStaysOut() {
        for (long seed = 0; seed < 500; seed++) {
            var exchange = Given.crossChecking(seed);
            var rendition = batch.write(exchange, Given.HEADER);
            var written = refs(rendition.document().bytes());
            long objects = rendition.losses().stream()
                    .map(Loss::path)
                    .filter(each -> each.matches("Objects/(?!Connection)\\w+\\[\\d+]"))
                    .count();

            assertThat(objects + written.size())
                    .as("seed %s", seed)
                    .isEqualTo(exchange.objects().count());
        }
    }

    @Test
    void holdsAConvictionOnlyOfWhomPartAAllows() {
        var made = EisGenerator.packages(1, 1).next();
        var exchange = Given.convicting(made, Map.of("c2", "p1", "c4", "p2", "c6", "nobody"), "p2");

        var rendition = batch.write(exchange, Given.HEADER);

        assertThat(refs(rendition.document().bytes())).contains("p1", "c2").doesNotContain("p2", "c4", "c6");
        assertThat(rendition.losses())
                .extracting(Loss::path)
                .contains("Objects/Conviction[2]", "Objects/Conviction[3]")
                .doesNotContain("Objects/Conviction[1]");
    }

    @Test
    void loadsNothingThatWasNotProvidedForCrossChecking() {
        var exchange = Given.with(Packages.of(7), List.of(Purpose.OPERATIONAL_ANALYSIS));

        var rendition = batch.write(exchange, Given.HEADER);

        assertThat(refs(rendition.document().bytes())).isEmpty();
        assertThat(rendition.losses()).anySatisfy(each -> assertThat(each.why()).contains("18(2)(a)"));
    }

    @Test
    void knowsItsEntitiesAsTheDocumentNamesThem() {
        for (long seed = 0; seed < 200; seed++) {
            var exchange = Given.crossChecking(seed);
            var root = NodeReader.parse(
                    batch.write(exchange, Given.HEADER).document().bytes(), NAMES);

            assertThat(Entity.of(exchange).stream().map(each -> each.ref() + " " + each.document()))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(named(root));
        }
    }

    @Test
    void casesAndPackagesUseWhatTheInventoryHas() throws IOException {
        var coverage = Coverage.of(Files.readString(INVENTORY));
        for (var each : CaseFolder.all()) {
            if (each.writes().contains("eis-batch")) {
                var golden = each.folder().resolve("5-render.eis-batch.xml");
                coverage.add(NodeReader.parse(Files.readAllBytes(golden), NAMES));
            }
        }
        for (long seed = 0; seed < 1_000; seed++) {
            var document = batch.write(Given.crossChecking(seed), Given.HEADER).document();
            coverage.add(NodeReader.parse(document.bytes(), NAMES));
        }

        coverage.mustSuffice("eis-batch");
    }

    @Test
    void doesNotTellHowPersonsBelongTogether() {
        for (long seed = 0; seed < 500; seed++) {
            var exchange = Given.crossChecking(seed);
            var persons = exchange.persons().stream().map(Person::id).toList();
            var root = NodeReader.parse(
                    batch.write(exchange, Given.HEADER).document().bytes(), NAMES);

            assertThat(links(root))
                    .as("seed %s", seed)
                    .noneMatch(
                            each -> persons.contains(each.attribute("from")) && persons.contains(each.attribute("to")));
        }
    }

    @Test
    void tellsNothingOfWhatAnOffenceDidToWhom() {
        var document = batch.write(Given.crossChecking(3), Given.HEADER).document();

        assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).doesNotContain("Description");
    }

    private static List<SubjectCategory> subjects(ExchangeObject object) {
        var subjects = new ArrayList<SubjectCategory>();
        subjects.add(SubjectCategory.SUSPECT);
        subjects.add(SubjectCategory.POTENTIAL_OFFENDER);
        if (!(object instanceof Person)) {
            subjects.add(null); // nobody's, but connected with one of them
        }
        return subjects;
    }

    private static List<String> refs(byte[] document) {
        return entities(NodeReader.parse(document, NAMES)).stream()
                .map(each -> String.valueOf(each.attribute("ref")))
                .toList();
    }

    private static List<Node> entities(Node batch) {
        return parts(batch).filter(each -> !each.name().equals("Link")).toList();
    }

    private static List<Node> links(Node batch) {
        return parts(batch).filter(each -> each.name().equals("Link")).toList();
    }

    private static Stream<Node> parts(Node batch) {
        return batch.children("Case").stream()
                .flatMap(each -> each.children("Entities").stream())
                .flatMap(each -> each.children().stream());
    }

    private static List<String> named(Node batch) {
        var named = new ArrayList<String>();
        for (var entity : entities(batch)) {
            var ref = entity.attribute("ref");
            named.add(ref + " 0");
            entity.children("IdentityDocument").forEach(each -> named.add(ref + " " + each.attribute("number")));
        }
        return named;
    }
}
