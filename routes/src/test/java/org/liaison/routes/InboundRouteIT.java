// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.routes.accept.Answered;
import org.liaison.routes.accept.Arrived;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.RawClient;
import org.liaison.routes.given.Threads;
import org.liaison.routes.given.WrittenLog;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.Station;
import org.liaison.security.given.Letter;
import org.liaison.security.trail.InboundEvent;
import org.liaison.security.vault.Vault;

class InboundRouteIT {

    private final List<Station> visited = new ArrayList<>();
    private InboundWay way;
    private RawClient partner;

    @BeforeEach
    void begin() throws Exception {
        Database.SHARED.empty();
        way = InboundWay.start((station, header) -> visited.add(station));
        partner = new RawClient(way.door.address(), InboundWay.identity(InboundWay.PARTNER, "tls"), way.ring);
    }

    @AfterEach
    void end() {
        way.close();
    }

    @Test
    void carriesAPackageThroughEveryStationAndAnswersWithASignedReceipt() throws Exception {
        var said = partner.post(way.sealed(InboundWay.letter()));

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.accepts()).isTrue();
        assertThat(visited).containsExactlyElementsOf(Station.inbound());
        assertThat(way.kinds())
                .containsExactly(
                        "Accepted", "Opened", "Validated", "Converted", "Admitted", "Delivered", "ReceiptIssued");
        assertThat(inbox())
                .containsEntry("partner", "siena-sandbox")
                .containsEntry("state", "new")
                .containsEntry("classification", "BPL")
                .containsEntry("codes", "{H1}");
        assertThat(message()).containsEntry("state", "delivered").containsEntry("direction", "in");
    }

    @Test
    void keepsEnvelopeEvidenceDocumentAndReceiptEncrypted() throws Exception {
        partner.post(way.sealed(InboundWay.letter()));

        assertThat(Database.SHARED.jdbc.queryForList("select kind from payload order by kind", String.class))
                .containsExactly("original", "receipt", "sealed", "signed");
        var id = new MessageId(String.valueOf(message().get("id")));
        assertThat(text(way.vault.openOriginal(id).bytes())).contains("Probus").startsWith("<Package ");
        assertThat(text(way.vault
                        .open(id, Vault.Kind.SIGNED, InboundWay.PARTNER)
                        .bytes()))
                .contains("Probus", "SignatureValue");
        assertThat(Database.SHARED.jdbc.queryForList("select bytes from payload", byte[].class))
                .allSatisfy(each -> assertThat(text(each)).doesNotContain("Probus"));
    }

    @Test
    void answersTheSamePackageAgainWithTheSameOutcomeAndTakesItOnce() throws Exception {
        var letter = InboundWay.letter();
        partner.post(way.sealed(letter));

        var sealedAgain = partner.post(way.sealed(letter));

        assertThat(sealedAgain.accepts()).isTrue();
        assertThat(way.rows("inbox")).isEqualTo(1);
        assertThat(way.rows("message")).isEqualTo(1);
        assertThat(Database.SHARED.jdbc.queryForObject("select seen from arrival", Integer.class))
                .isEqualTo(2);
        assertThat(way.trail.events()).last().isInstanceOfSatisfying(InboundEvent.ReceiptIssued.class, issued -> {
            assertThat(issued.repeated()).isTrue();
            assertThat(issued.outcome()).isEqualTo("accepted");
        });
    }

    @Test
    void refusesAnotherPackageUnderAUsedId() throws Exception {
        var id = UUID.randomUUID().toString();
        partner.post(way.sealed(InboundWay.letter(id)));

        var said =
                partner.post(way.sealed(Letter.about(id, InboundWay.content(id).replace("Probus", "Testa"))));

        assertThat(said.isReceipt()).isTrue();
        assertThat(said.code()).isEqualTo("GW-OPN-011");
        assertThat(way.rows("inbox")).isEqualTo(1);
    }

    @Test
    void aRefusalStaysARefusal() throws Exception {
        var id = UUID.randomUUID().toString();
        var letter = Letter.about(id, InboundWay.content(id, "H1", "INFORMANT", "BPL"));
        var first = partner.post(way.sealed(letter));

        var second = partner.post(way.sealed(letter));

        assertThat(first.code()).isEqualTo("GW-AUT-044").isEqualTo(second.code());
        assertThat(second.isReceipt()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "validate,  GW-OPN-010, <From>siena-sandbox</From>,  <From>narrow-sandbox</From>",
        "validate,  GW-OPN-010, <To>gateway</To>,            <To>other-gateway</To>",
        "validate,  GW-VAL-010, <e:Sex>,                     <e:Shoes>1</e:Shoes><e:Sex>",
        "validate,  GW-VAL-021, <e:Given>Probus</e:Given>,   <e:Given>MEDIA</e:Given>",
        "authorise, GW-AUT-042, >BPL<,                       >SECRET<",
        "authorise, GW-AUT-043, EUROPOL-I-29</CrimeArea>,    EUROPOL-I-3</CrimeArea>",
        "authorise, GW-AUT-041, OPERATIONAL_ANALYSIS,        RESEARCH",
        "authorise, GW-AUT-044, SUSPECT,                     INFORMANT",
    })
    void refusesWithASignedReceiptWhatIsNotInOrder(String station, String code, String from, String to)
            throws Exception {
        var id = UUID.randomUUID().toString();
        var content = InboundWay.content(id)
                .replace(from, to)
                .replace(
                        "MEDIA",
                        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4n"
                                + "ICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL");

        var said = partner.post(way.sealed(Letter.about(id, content)));

        assertThat(said.isReceipt()).isTrue();
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.text()).doesNotContain("Nowhere");
        assertThat(way.rows("inbox")).isZero();
        assertThat(message()).containsEntry("state", "refused");
        assertThat(way.trail.events())
                .anySatisfy(each -> assertThat(each)
                        .isInstanceOfSatisfying(
                                org.liaison.security.trail.WayEvent.Refused.class,
                                refused -> assertThat(refused.station()).isEqualTo(station)));
    }

    @Test
    void takesAPackageOnceHoweverManySendItAtOnce() throws Exception {
        var letter = InboundWay.letter();

        var answers = Threads.atOnce(8, () -> way.hand(new Arrived(InboundWay.PARTNER, way.sealed(letter))));

        assertThat(answers).allMatch(Answered.Receipted.class::isInstance);
        assertThat(way.rows("inbox")).isEqualTo(1);
        assertThat(way.rows("arrival")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT", "OPEN", "VALIDATE", "CONVERT", "AUTHORISE", "DELIVER", "RECEIPT"})
    void promisesNothingWhenAStationBreaks(Station broken) throws Exception {
        try (var log = new WrittenLog();
                var breaking = InboundWay.start((station, header) -> breakAt(broken, station))) {
            var letter = InboundWay.letter();
            var client = new RawClient(
                    breaking.door.address(), InboundWay.identity(InboundWay.PARTNER, "tls"), breaking.ring);

            var said = client.post(breaking.sealed(letter));

            assertThat(said.status()).isEqualTo(503);
            assertThat(said.code()).isEqualTo("GW-ACP-004");
            assertThat(said.text()).contains("env:Receiver").doesNotContain("Nowhere");
            assertThat(way.rows("message") + way.rows("inbox") + way.rows("arrival"))
                    .isZero();
            assertThat(breaking.kinds()).isEmpty();
            assertThat(log.lines()).allSatisfy(line -> assertThat(line).doesNotContain("Nowhere", "Probus"));
        }
    }

    private static void breakAt(Station broken, Station station) {
        if (station == broken) {
            throw new IllegalStateException("broken while it held O'Nowhere");
        }
    }

    private static Map<String, Object> inbox() {
        return Database.SHARED.jdbc.queryForMap(
                "select partner, state, classification, codes::text as codes from inbox");
    }

    private static Map<String, Object> message() {
        return Database.SHARED.jdbc.queryForMap("select * from message");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
