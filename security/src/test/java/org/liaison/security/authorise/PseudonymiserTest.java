// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.schemas.exchange.ConnectionType.USES;
import static org.liaison.schemas.exchange.HandlingCode.H3;
import static org.liaison.schemas.exchange.SubjectCategory.SUSPECT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Personal;

/** What a partner gets instead of what the agreement hides. */
class PseudonymiserTest {

    private static final String ALL = "[name, identifications, contacts, accounts, devices, ip-captures]";
    private static final Person TESTA = person("p1", "Testa", "Nowhere");

    @TempDir
    private Path agreements;

    @Test
    void tellsTheSamePartnerTheSamePersonByTheSamePseudonymHoweverTheNameIsWritten() throws IOException {
        var first = release("one", ALL, List.of(TESTA)).persons().getFirst();
        var second = release("one", ALL, List.of(person("s7", "TESTA ", "Nówhere")))
                .persons()
                .getFirst();

        assertThat(second.name()).isEqualTo(first.name());
        assertThat(second.aliases()).isEqualTo(first.aliases());
        assertThat(second.identifications()).isEqualTo(first.identifications());
        assertThat(second.contacts()).isEqualTo(first.contacts());
    }

    @Test
    void tellsAnotherPartnerOtherPseudonymsForEverything() throws IOException {
        var one = release("one", ALL, everything());
        var other = release("other", ALL, everything());

        assertThat(texts(one)).doesNotContainAnyElementsOf(texts(other)).hasSize(8);
    }

    @Test
    void givesEveryKindAFormThatSchemasAndChecksTakeAndThatNobodyHas() throws IOException {
        var released = release("one", ALL, everything());
        var person = released.persons().getFirst();

        assertThat(person.name()).isNotNull().satisfies(name -> {
            assertThat(name.given()).isNull();
            assertThat(reveal(name.family())).matches("P-[A-Z2-7]{16}");
        });
        assertThat(person.contacts())
                .extracting(each -> each.value().reveal())
                .satisfiesExactly(
                        phone -> assertThat(phone).matches("\\+999[0-9]{12}"),
                        mail -> assertThat(mail).matches("p-[a-z2-7]{16}@pseudonym\\.invalid"));
        assertThat(items(released, Item.IpCapture.class).address().reveal()).matches("2001:db8(:[0-9a-f]{1,4}){6}");
        assertThat(reveal(items(released, Item.Account.class).identifier())).matches("P-[A-Z2-7]{16}");
    }

    @Test
    void givesWhatIsHeldBackAsARedactionOfItsOwnKind() throws IOException {
        var permit = permit("one", "[name]", List.of(TESTA));

        assertThat(permit.redactions())
                .extracting(Redaction::toString)
                .containsExactly(
                        "persons/p1/name personal-details pseudonymised (agreement)",
                        "persons/p1/aliases personal-details pseudonymised (agreement)",
                        "persons/p1/description physical (agreement)",
                        "handling/urgencyReason conduct (agreement)");
        assertThat(Explanation.of(permit).text())
                .contains("persons/p1/name  personal-details  a pseudonym instead, by agreement");
    }

    @Test
    void leavesWhatTheAgreementDoesNotName() throws IOException {
        var person = release("one", "[contacts]", List.of(TESTA)).persons().getFirst();

        assertThat(person.name()).isEqualTo(TESTA.name());
        assertThat(person.identifications()).isEqualTo(TESTA.identifications());
        assertThat(person.contacts()).doesNotContainAnyElementsOf(TESTA.contacts());
    }

    @Test
    void marksWhatTellsPseudonymsAndNothingElse() throws IOException {
        var released = release("one", "[name]", everything());

        assertThat(released.objects().filter(each -> each.provenance().pseudonymised()))
                .extracting(ExchangeObject::id)
                .containsExactly("p1");
    }

    @Test
    void decidesOnWhatLeavesSoTheDigestIsOfThePseudonyms() throws IOException {
        var permit = permit("one", ALL, everything());

        assertThat(permit.digest()).isEqualTo(Imprint.over(CanonicalForm.of(permit.released())));
        assertThat(permit.digest())
                .isNotEqualTo(permit("other", ALL, everything()).digest());
    }

    @Test
    void removesFreeTextBecauseNobodyCanTellWhomItSpeaksOf() throws IOException {
        var told = new PackageBuilder().event("e1", null).reference("r1", null).build();
        var released = release("one", "[name]", told.objects().toList());

        assertThat(released.events().getFirst().description()).isNull();
        assertThat(items(released, Item.Reference.class).note()).isNull();
        assertThat(released.handling().urgencyReason()).isNull();
    }

    @Test
    void hidesWholeWhatIsNamedAfterSomebody() throws IOException {
        var file = new Item.MediaFile(
                of("testa-nowhere-file"), Personal.of("testa_nowhere_17.jpg"), Map.of(), null, null, List.of());
        var released = release(
                "one",
                "[name]",
                List.of(TESTA, file),
                List.of(new Connection("p1", USES, "testa-nowhere-file", Evaluation.unknown(), Validity.OPEN)));

        var hidden = items(released, Item.MediaFile.class);
        assertThat(reveal(hidden.name())).matches("P-[A-Z2-7]{16}");
        assertThat(hidden.id()).matches("P-[A-Z2-7]{16}");
        assertThat(hidden.provenance().sourceReference()).matches("P-[A-Z2-7]{16}");
        assertThat(released.connections()).extracting(Connection::to).containsExactly(hidden.id());
    }

    @Test
    void refusesWhenARestrictionThatMustTravelNamesSomebody() throws IOException {
        var marking = new Marking(null, null, null, List.of(H3), "only with the consent of Testa Nowhere");
        var file = new Item.MediaFile(of("f1").withMarking(marking), null, Map.of(), null, null, List.of());

        assertThat(codes(decide("one", "[name]", List.of(TESTA, file), new InventedPseudonyms())))
                .containsExactly("GW-PSE-002");
    }

    @Test
    void refusesWithoutAKey() throws IOException {
        assertThat(codes(decide("one", "[name]", List.of(TESTA), Pseudonyms.NONE)))
                .containsExactly("GW-PSE-001");
    }

    @Test
    void findsWhomAPseudonymStandsForAndNobodyForAForeignOne() throws IOException {
        var exchange = exchange(everything(), List.of());
        var told = texts(release("one", ALL, everything()));
        var search = new PseudonymSearch(new InventedPseudonyms(), new PartnerId("one"));

        assertThat(told.stream().flatMap(each -> search.find(exchange, each).stream()))
                .containsExactly(
                        "persons/p1",
                        "persons/p1",
                        "persons/p1",
                        "persons/p1",
                        "persons/p1",
                        "items/a1",
                        "items/d1",
                        "items/i1");
        assertThat(new PseudonymSearch(new InventedPseudonyms(), new PartnerId("other"))
                        .find(exchange, told.getFirst()))
                .isEmpty();
    }

    private ExchangePackage release(String partner, String fields, List<? extends ExchangeObject> objects)
            throws IOException {
        return release(partner, fields, objects, List.of());
    }

    private ExchangePackage release(
            String partner, String fields, List<? extends ExchangeObject> objects, List<Connection> connections)
            throws IOException {
        write(partner, fields);
        var ruling = gate(new InventedPseudonyms()).decide(converted(partner, exchange(objects, connections)));
        assertThat(ruling).isInstanceOf(Ruling.Permit.class);
        return ((Ruling.Permit) ruling).released();
    }

    private Ruling.Permit permit(String partner, String fields, List<? extends ExchangeObject> objects)
            throws IOException {
        return (Ruling.Permit) decide(partner, fields, objects, new InventedPseudonyms());
    }

    private Ruling decide(String partner, String fields, List<? extends ExchangeObject> objects, Pseudonyms pseudonyms)
            throws IOException {
        write(partner, fields);
        return gate(pseudonyms).decide(converted(partner, exchange(objects, List.of())));
    }

    private PolicyGate gate(Pseudonyms pseudonyms) {
        var known = Agreements.read(agreements);
        return new PolicyGate(
                () -> known,
                new PolicyGate.Ports(Consents.NONE, Approvals.NONE, pseudonyms),
                Clock.fixed(PackageBuilder.NOW, ZoneOffset.UTC));
    }

    private void write(String partner, String fields) throws IOException {
        Files.writeString(agreements.resolve(partner + ".yaml"), """
                partner: %s
                title: Invented
                country: SI
                reviewed: {by: [head, officer], on: 2026-10-01}
                classification: BPL
                channel: BPL
                crimeAreas: [EUROPOL-I-29]
                honours: [H0, H3]
                rules:
                  - id: rule
                    purposes: [18(2)(d)]
                    legalBasis: any
                    subjects: {suspect: annex2}
                    strict: invented
                    pseudonymise: %s
                """.formatted(partner, fields));
    }

    private static Converted converted(String partner, ExchangePackage exchange) {
        var id = new MessageId("00000000-0000-4000-8000-000000000001");
        return new Converted(
                new Header(id, "si-case", PackageBuilder.NOW, new PartnerId(partner)), exchange, List.of());
    }

    private static ExchangePackage exchange(List<? extends ExchangeObject> objects, List<Connection> connections) {
        var frame = new PackageBuilder().build();
        return ExchangePackage.of(frame.id(), frame.createdAt(), frame.handling(), objects, connections);
    }

    private static List<ExchangeObject> everything() {
        return List.of(
                TESTA,
                new Item.Account(
                        of("a1"),
                        "chat.example",
                        Personal.of("probus99"),
                        null,
                        List.of(Personal.of("Probe")),
                        List.of()),
                new Item.Device(of("d1"), "IMEI", Personal.of("000000000000017")),
                new Item.IpCapture(of("i1"), Personal.of("192.0.2.7"), 4711, null, "login", null));
    }

    private static Person person(String id, String given, String family) {
        return new Person(
                of(id),
                new Person.Name(Personal.of(given), Personal.of(family)),
                List.of(Personal.of("Nobody Special")),
                null,
                Sex.UNKNOWN,
                List.of(),
                List.of(new Person.Identification("passport", Personal.of("PX-000 0000"), "SI")),
                List.of(
                        new Person.Contact("phone", Personal.of("+386 1 000 00 00"), null),
                        new Person.Contact("email", Personal.of("Nobody@example.org"), true)),
                Personal.of("tall"),
                null);
    }

    private static Provenance of(String id) {
        return new Provenance(id, "/case/" + id, Evaluation.unknown(), SUSPECT, Validity.OPEN);
    }

    private static List<String> codes(Ruling ruling) {
        return ((Ruling.Deny) ruling).findings().stream().map(Finding::code).toList();
    }

    private static <T extends Item> T items(ExchangePackage exchange, Class<T> kind) {
        return exchange.items().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(ExchangePackage exchange) {
        var person = exchange.persons().getFirst();
        return List.of(
                reveal(java.util.Objects.requireNonNull(person.name()).family()),
                person.aliases().getFirst().reveal(),
                person.identifications().getFirst().number().reveal(),
                person.contacts().getFirst().value().reveal(),
                person.contacts().getLast().value().reveal(),
                reveal(items(exchange, Item.Account.class).identifier()),
                items(exchange, Item.Device.class).identifier().reveal(),
                items(exchange, Item.IpCapture.class).address().reveal());
    }

    private static String reveal(@org.jspecify.annotations.Nullable Personal<String> value) {
        return java.util.Objects.requireNonNull(value).reveal();
    }
}
