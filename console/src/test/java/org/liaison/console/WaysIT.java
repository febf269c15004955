// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysIT {

    private static final Actor AUDITOR = actor(Role.AUDITOR, Classification.SECRET, Set.of());

    private final EmbeddedPostgres postgres;
    private final JdbcClient database;
    private final Ways ways;

    WaysIT() throws IOException {
        this.postgres = EmbeddedPostgres.start();
        this.database = JdbcClient.create(postgres.getPostgresDatabase());
        this.ways = new Ways(database);
    }

    @BeforeAll
    void migrate() {
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    }

    @BeforeEach
    void fill() {
        Sample.clear(database);
        Sample.insert(database);
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void listsWhatTheActorMaySeeAndNothingElse() {
        database.sql("update message set unit = 'elsewhere' where id = cast(? as uuid)")
                .param(Sample.SILENT.value())
                .update();
        database.sql("update message set classification = 'SECRET' where id = cast(? as uuid)")
                .param(Sample.REFUSED.value())
                .update();
        database.sql("update message set crime_areas = '{EUROPOL-I-1}' where id = cast(? as uuid)")
                .param(Sample.DUPLICATE.value())
                .update();

        assertThat(seen(actor(Role.AUDITOR, Classification.RESTRICTED, Set.of())))
                .containsExactly(Sample.SILENT, Sample.DUPLICATE, Sample.DELIVERED);
        assertThat(seen(actor(Role.CONTACT_OFFICER, Classification.SECRET, Set.of())))
                .containsExactly(Sample.DUPLICATE, Sample.REFUSED, Sample.DELIVERED);
        assertThat(seen(actor(Role.CONTACT_OFFICER, Classification.RESTRICTED, Set.of("EUROPOL-I-29"))))
                .containsExactly(Sample.DELIVERED);
        assertThat(seen(actor(Role.CONTACT_OFFICER, Classification.BPL, Set.of())))
                .isEmpty();
    }

    private List<MessageId> seen(Actor actor) {
        return ways.list(Criteria.NONE, actor, 0).ways().stream().map(Way::id).toList();
    }

    private static Actor actor(Role role, Classification clearance, Set<String> areas) {
        return new Actor("somebody", "contact-point", Set.of(role), clearance, Set.of(), areas, false);
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(ways.list(Criteria.NONE, AUDITOR, 0).ways())
                .extracting(Way::id)
                .containsExactly(Sample.SILENT, Sample.DUPLICATE, Sample.REFUSED, Sample.DELIVERED);
    }

    @Test
    void filtersByStateOfMessageOrDelivery() {
        assertThat(found("dead", null, null)).containsExactly(Sample.DELIVERED);
        assertThat(found("duplicate", null, null)).containsExactly(Sample.DUPLICATE);
        assertThat(found("ingested", null, null)).isEmpty();
    }

    @Test
    void filtersByPartner() {
        assertThat(found(null, "siena-sandbox", null)).containsExactly(Sample.SILENT, Sample.DELIVERED);
        assertThat(found("delivered", " niemandsland-spoc ", null)).containsExactly(Sample.DELIVERED);
    }

    @Test
    void filtersByCodeOfFindingOrDelivery() {
        assertThat(found(null, null, "GW-VAL-105")).containsExactly(Sample.REFUSED);
        assertThat(found(null, null, "GW-REC-001")).containsExactly(Sample.DELIVERED);
    }

    @Test
    void tellsFindingsWithPlaceAndRule() {
        assertThat(get(Sample.REFUSED).findings())
                .contains(new Finding("GW-VAL-101", "report/ipCaptureEvent[2]", "an address needs port and zone"));
        assertThat(get(Sample.DUPLICATE).findings()).containsExactly(new Finding("GW-ING-101", "", ""));
        assertThat(get(Sample.DUPLICATE).duplicateOf()).isEqualTo(Sample.DELIVERED);
    }

    @Test
    void countsWhatIsRecordedIntegratedAndPublished() {
        assertThat(get(Sample.DELIVERED).proof()).isEqualTo(new Way.Proof(2, 2, 2));
        assertThat(get(Sample.REFUSED).proof()).isEqualTo(new Way.Proof(2, 2, 1));
        assertThat(get(Sample.SILENT).proof()).isEqualTo(new Way.Proof(1, 0, 0));
    }

    @Test
    void promisesOnlyWhatHoldsForEveryEntry() {
        assertThat(get(Sample.DELIVERED).proof().promise()).isEqualTo("published");
        assertThat(get(Sample.REFUSED).proof().promise()).isEqualTo("integrated");
        assertThat(get(Sample.SILENT).proof().promise()).isEqualTo("recorded");
        assertThat(get(Sample.DUPLICATE).proof().promise()).isEqualTo("no entry");
    }

    @Test
    void tellsEachDeliveryWithItsReceipt() {
        var deliveries = get(Sample.DELIVERED).deliveries();

        assertThat(deliveries).extracting(Way.Delivery::partner).containsExactly("niemandsland-spoc", "siena-sandbox");
        assertThat(deliveries.getFirst().receipt()).isNull();
        assertThat(deliveries.getLast().receipt())
                .isEqualTo(
                        new Way.Receipt("accepted", null, "5d".repeat(32), Instant.parse("2026-11-22T05:41:13.900Z")));
    }

    @Test
    void knowsItsPartners() {
        assertThat(ways.partners()).containsExactly("niemandsland-spoc", "siena-sandbox");
    }

    @Test
    void turnsPages() {
        database.sql(
                        "insert into message (id, format, door, deliverer, fingerprint, state, received_at, next_attempt_at)"
                                + " select gen_random_uuid(), 'si-case', 'rest', 'si-national', int4send(n), 'ingested', now(), now()"
                                + " from generate_series(1, 49) n")
                .update();

        assertThat(ways.list(Criteria.NONE, AUDITOR, 0))
                .satisfies(page -> assertThat(page.ways()).hasSize(Ways.PAGE))
                .matches(Ways.Page::more);
        assertThat(ways.list(Criteria.NONE, AUDITOR, 1))
                .satisfies(page -> assertThat(page.ways()).hasSize(3))
                .matches(page -> !page.more());
    }

    @Test
    void findsNothingForAnUnknownMessage() {
        assertThat(ways.find(Sample.UNKNOWN)).isEmpty();
    }

    private Way get(MessageId message) {
        return ways.find(message).orElseThrow();
    }

    private Iterable<MessageId> found(@Nullable String state, @Nullable String partner, @Nullable String code) {
        return ways.list(new Criteria(state, partner, code), AUDITOR, 0).ways().stream()
                .map(Way::id)
                .toList();
    }
}
