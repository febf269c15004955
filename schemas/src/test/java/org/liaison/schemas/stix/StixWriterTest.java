// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Personal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StixWriterTest {

    private static final int PACKAGES = 2_000;
    static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "cybertip",
            Instant.parse("2026-11-22T08:00:00Z"),
            new PartnerId("platform"));
    private static final Person SUSPECT = person("p1", SubjectCategory.SUSPECT, "Nowhere");
    private static final Item ACCOUNT = new Item.Account(
            of("i1", SubjectCategory.SUSPECT), "example", personal("77"), personal("nemo77"), List.of(), List.of());
    private static final Item CAPTURE = new Item.IpCapture(
            of("i2", SubjectCategory.SUSPECT),
            Personal.of("198.51.100.7"),
            40_000,
            OffsetDateTime.parse("2026-03-01T10:00:00+01:00"),
            "login",
            null);
    private static final Item FILE = new Item.MediaFile(
            of("i3", null),
            personal("niemand.jpg"),
            Map.of("MD5", Personal.of("0a".repeat(16)), "SHA256", Personal.of("0b".repeat(32))),
            "image/jpeg",
            12L,
            List.of(new Item.Severity("VICS-us", "2.0", "1")));

    @Test
    void putsASuspectWithAnAccountIntoTheBundle() {
        var bundle = bundle(List.of(SUSPECT), List.of(ACCOUNT), List.of(uses("p1", "i1")));

        assertThat(find(bundle, "identity", "individual")).isPresent();
        assertThat(all(bundle, "user-account"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("user_id").asString()).isEqualTo("77"));
        assertThat(all(bundle, "relationship"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.path("relationship_type").asString()).isEqualTo("uses"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SUSPECT", "POTENTIAL_OFFENDER"},
            mode = EnumSource.Mode.EXCLUDE)
    void leavesOutEverybodyElseAndWhatIsTheirs(SubjectCategory category) {
        var somebody = person("p1", category, "Nowhere");
        var items = List.of(
                ACCOUNT,
                new Item.Account(of("i9", category), "example", personal("nemo88"), null, List.of(), List.of()));
        var rendition = written(of(List.of(somebody), items, List.of(uses("p1", "i1"))));

        assertThat(text(rendition)).doesNotContain("Nowhere", "nemo77", "nemo88", "user-account");
        assertThat(rendition.losses())
                .extracting(Loss::path)
                .contains("Objects/Person[1]", "Objects/Item[1]", "Objects/Item[2]", "Objects/Connection[1]");
    }

    @Test
    void leavesOutWhatWasCapturedFromAnAccountOfSomebodyElse() {
        var victim = person("p1", SubjectCategory.VICTIM, "Nowhere");
        var capture = new Item.IpCapture(of("i2", null), Personal.of("198.51.100.7"), null, null, null, null);
        var captured = new Connection("i2", ConnectionType.CAPTURED_FROM, "i1", Evaluation.unknown(), Validity.OPEN);

        var rendition = written(of(List.of(victim), List.of(ACCOUNT, capture), List.of(uses("p1", "i1"), captured)));

        assertThat(text(rendition)).doesNotContain("198.51.100.7");
    }

    @Test
    void keepsTheHashesOfAFileThatDepictsAVictimAndNothingOfTheVictim() {
        var victim = person("p1", SubjectCategory.VICTIM, "Nowhere");
        var depicts = new Connection("i3", ConnectionType.DEPICTS, "p1", Evaluation.unknown(), Validity.OPEN);

        var rendition = written(of(List.of(victim), List.of(FILE), List.of(depicts)));

        assertThat(text(rendition)).contains("0b".repeat(32)).doesNotContain("Nowhere", "depicts");
        assertThat(rendition.losses()).extracting(Loss::path).contains("Objects/Person[1]", "Objects/Connection[1]");
    }

    @Test
    void leavesOutASuspectWithoutAccount() {
        var rendition = written(of(List.of(SUSPECT), List.of(ACCOUNT), List.of()));

        assertThat(text(rendition)).doesNotContain("Nowhere");
        assertThat(rendition.losses()).extracting(Loss::path).contains("Objects/Person[1]");
    }

    @Test
    void tellsAPortAndAnInstantAsTraffic() {
        var bundle = bundle(List.of(), List.of(CAPTURE), List.of());

        assertThat(all(bundle, "network-traffic")).singleElement().satisfies(each -> {
            assertThat(each.path("src_port").asInt()).isEqualTo(40_000);
            assertThat(each.path("start").asString()).isEqualTo("2026-03-01T09:00:00Z");
        });
        assertThat(all(bundle, "ipv4-addr"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("value").asString()).isEqualTo("198.51.100.7"));
        assertThat(all(bundle, "observed-data"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.path("first_observed").asString()).isEqualTo("2026-03-01T09:00:00Z"));
    }

    @Test
    void tellsAFileByItsHashesAndHowToFindIt() {
        var bundle = bundle(List.of(), List.of(FILE), List.of());

        assertThat(all(bundle, "file"))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.path("hashes").path("SHA-256").asString())
                                .isEqualTo("0b".repeat(32)));
        assertThat(all(bundle, "indicator")).singleElement().satisfies(each -> {
            assertThat(each.path("pattern").asString())
                    .isEqualTo("[file:hashes.'MD5' = '%s' OR file:hashes.'SHA-256' = '%s']"
                            .formatted("0a".repeat(16), "0b".repeat(32)));
            assertThat(each.path("labels").path(0).asString()).isEqualTo("VICS-us 2.0: 1");
        });
        assertThat(bundle.toString()).doesNotContain("niemand");
    }

    @Test
    void tellsPagesDomainsAndMailboxes() {
        var items = List.<Item>of(
                reference("i1", "web-page", "https://example.org/a?b=1"),
                reference("i2", "domain", "host.example"),
                reference("i3", "email", "nemo@example.org"),
                reference("i4", "web-page", "javascript:nemo"));
        var rendition = written(of(List.of(), items, List.of()));
        var bundle = JsonMapper.shared().readTree(rendition.document().bytes());

        assertThat(all(bundle, "url")).hasSize(1);
        assertThat(all(bundle, "domain-name")).hasSize(1);
        assertThat(all(bundle, "email-addr")).hasSize(1);
        assertThat(rendition.losses()).extracting(Loss::path).contains("Objects/Item[4]");
    }

    @Test
    void marksEveryObjectWithALightAndAStatement() {
        var bundle = bundle(List.of(SUSPECT), List.of(ACCOUNT, FILE), List.of(uses("p1", "i1")));

        assertThat(all(bundle, "marking-definition")).hasSize(2);
        assertThat(bundle.path("objects").valueStream())
                .filteredOn(each -> !each.path("type").asString().equals("marking-definition"))
                .allSatisfy(each ->
                        assertThat(each.path("object_marking_refs").size()).isEqualTo(2));
        assertThat(bundle.toString()).contains("TLP:AMBER+STRICT", "Handling codes: H1");
    }

    @Test
    void namesTheSameThingTheSameWayAlways() {
        assertThat(StixIds.observable("ipv4-addr", Map.of("value", "198.51.100.3")))
                .isEqualTo("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
        assertThat(text(written(of(List.of(), List.of(FILE), List.of()))))
                .isEqualTo(text(written(of(List.of(), List.of(FILE), List.of()))));
    }

    @Test
    void keepsTheRulesAndNamesEveryOmissionOfAnyPackage() {
        for (long seed = 0; seed < PACKAGES; seed++) {
            var exchange = Packages.of(seed);

            var rendition = written(exchange);
            var bundle = JsonMapper.shared().readTree(rendition.document().bytes());
            var lost = rendition.losses().stream().map(Loss::path).toList();

            assertThat(StixRules.findBroken(bundle))
                    .as("rules of seed %d", seed)
                    .isEmpty();
            assertThat(lost).as("losses of seed %d", seed).containsAll(expected(exchange));
        }
    }

    /** Paths of what can never be in a bundle. */
    private static List<String> expected(ExchangePackage exchange) {
        var paths = new ArrayList<String>(List.of("@id", "Handling/Reference", "Handling/Classification"));
        for (int i = 0; i < exchange.items().size(); i++) {
            if (exchange.items().get(i) instanceof Item.Device) {
                paths.add("Objects/Item[" + (i + 1) + "]");
            }
        }
        for (int i = 0; i < exchange.locations().size(); i++) {
            paths.add("Objects/Location[" + (i + 1) + "]");
        }
        for (int i = 0; i < exchange.persons().size(); i++) {
            if (exchange.persons().get(i).provenance().subject() == SubjectCategory.VICTIM) {
                paths.add("Objects/Person[" + (i + 1) + "]");
            }
        }
        return paths;
    }

    private static JsonNode bundle(List<Person> persons, List<Item> items, List<Connection> connections) {
        return JsonMapper.shared()
                .readTree(written(of(persons, items, connections)).document().bytes());
    }

    private static Rendition written(ExchangePackage exchange) {
        return new StixWriter().write(exchange, HEADER);
    }

    private static String text(Rendition rendition) {
        return new String(rendition.document().bytes(), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> all(JsonNode bundle, String type) {
        return bundle.path("objects")
                .valueStream()
                .filter(each -> each.path("type").asString().equals(type))
                .toList();
    }

    private static Optional<JsonNode> find(JsonNode bundle, String type, String identityClass) {
        return all(bundle, type).stream()
                .filter(each -> each.path("identity_class").asString("").equals(identityClass))
                .findFirst();
    }

    private static ExchangePackage of(List<Person> persons, List<Item> items, List<Connection> connections) {
        return new ExchangePackage(
                "00000000-0000-4000-8000-000000000002",
                Instant.parse("2026-11-22T08:00:00Z"),
                handling(),
                persons,
                List.of(),
                List.of(),
                items,
                List.of(),
                List.of(),
                connections);
    }

    private static Handling handling() {
        return new Handling(
                "si-spoc",
                "SI-0000/2026",
                List.of(Purpose.CROSS_CHECKING),
                "Directive (EU) 2023/977 Art. 7",
                Classification.BPL,
                List.of(HandlingCode.H1),
                null,
                "EUROPOL-I-29",
                List.of(new Term("CSAM.POSSESS", "1")),
                Urgency.NORMAL,
                null,
                List.of("platform"));
    }

    private static Connection uses(String from, String to) {
        return new Connection(from, ConnectionType.USES, to, Evaluation.unknown(), Validity.OPEN);
    }

    private static Item reference(String id, String kind, String text) {
        return new Item.Reference(of(id, null), kind, Personal.of(text), null);
    }

    private static Person person(String id, SubjectCategory category, String family) {
        return new Person(
                of(id, category),
                new Person.Name(null, Personal.of(family)),
                List.of(),
                null,
                Sex.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Provenance of(String id, @Nullable SubjectCategory category) {
        return new Provenance(id, "", Evaluation.unknown(), category, Validity.OPEN);
    }

    private static Personal<String> personal(String text) {
        return Personal.of(text);
    }
}
