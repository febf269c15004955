// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Classification;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.ApprovalEvent;
import org.liaison.security.trail.TrailEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who can stand in for whom, on a real database. */
class DelegationsIT {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;
    private static TransactionTemplate transactions;

    private final List<TrailEvent> trail = Collections.synchronizedList(new ArrayList<>());
    private Delegations delegations;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        var source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void begin() {
        jdbc.execute("truncate approval_delegation");
        delegations =
                new Delegations(new UnitOfWork(jdbc), trail::addAll, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void anApproverNamesADelegateForATime() {
        var named = name("ana", "berta", NOW, TOMORROW);

        assertThat(named).isInstanceOf(Delegations.Named.Done.class);
        assertThat(delegations.current()).singleElement().satisfies(each -> {
            assertThat(each.delegator()).isEqualTo("ana");
            assertThat(each.delegate()).isEqualTo("berta");
            assertThat(each.unit()).isEqualTo("contact-point");
        });
        assertThat(trail).singleElement().isInstanceOf(ApprovalEvent.Delegated.class);
    }

    @Test
    void nobodyStandsInForThemselves() {
        assertThat(objection(name("ana", "ana", NOW, TOMORROW))).isEqualTo("delegate");
        assertThat(objection(name("ana", " ", NOW, TOMORROW))).isEqualTo("delegate");
        assertThat(trail).isEmpty();
    }

    @Test
    void aTimeThatIsOverOrUpsideDownIsRefused() {
        assertThat(objection(name("ana", "berta", NOW.minusSeconds(60), NOW))).isEqualTo("until");
        assertThat(objection(name("ana", "berta", NEXT_WEEK, TOMORROW))).isEqualTo("until");
    }

    @Test
    void whoHasADelegateIsNone() {
        name("berta", "cilka", NOW, TOMORROW);

        assertThat(objection(name("ana", "berta", NOW, NEXT_WEEK))).isEqualTo("delegate");
    }

    @Test
    void aDelegateHandsNothingOn() {
        name("ana", "berta", NOW, TOMORROW);

        assertThat(objection(name("berta", "cilka", NOW, NEXT_WEEK))).isEqualTo("delegator");
    }

    @Test
    void twoDoNotStandInForEachOther() {
        name("ana", "berta", NOW, TOMORROW);

        assertThat(objection(name("berta", "ana", NOW, TOMORROW))).isNotNull();
    }

    @Test
    void anApproverHasOneDelegateAtATime() {
        name("ana", "berta", NOW, TOMORROW);

        assertThat(objection(name("ana", "cilka", NOW.plusSeconds(1), NEXT_WEEK)))
                .isEqualTo("from");
        assertThat(name("ana", "cilka", TOMORROW, NEXT_WEEK)).isInstanceOf(Delegations.Named.Done.class);
    }

    @Test
    void oneDelegateMayStandInForSeveral() {
        name("ana", "cilka", NOW, TOMORROW);

        assertThat(name("berta", "cilka", NOW, TOMORROW)).isInstanceOf(Delegations.Named.Done.class);
    }

    @Test
    void whatBeginsLaterDoesNotCountYet() {
        name("ana", "berta", TOMORROW, NEXT_WEEK);

        assertThat(delegations.current()).isEmpty();
        assertThat(delegations.all()).hasSize(1);
    }

    @Test
    void onlyWhoMadeADelegationEndsIt() {
        var id = ((Delegations.Named.Done) name("ana", "berta", NOW, TOMORROW))
                .delegation()
                .id();

        assertThat(delegations.end(approver("berta"), id)).isEmpty();
        assertThat(delegations.current()).hasSize(1);
        assertThat(delegations.end(approver("ana"), id)).isPresent();
        assertThat(delegations.end(approver("ana"), id)).isEmpty();
        assertThat(delegations.current()).isEmpty();
        assertThat(trail).last().isInstanceOf(ApprovalEvent.DelegationEnded.class);
    }

    @Test
    void ofTwoThatWouldMakeAChainTogetherOneIsMade() throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> {
                start.await();
                return name("ana", "berta", NOW, TOMORROW);
            });
            var other = threads.submit(() -> {
                start.await();
                return name("berta", "cilka", NOW, TOMORROW);
            });

            assertThat(List.of(one.get(), other.get()))
                    .filteredOn(Delegations.Named.Done.class::isInstance)
                    .hasSize(1);
        }
    }

    private Delegations.Named name(String delegator, String delegate, Instant from, Instant until) {
        return delegations.name(approver(delegator), delegate, from, until, false);
    }

    private static String objection(Delegations.Named named) {
        var finding = ((Delegations.Named.Refused) named).finding();
        assertThat(finding.code()).isEqualTo("GW-APP-005");
        return finding.place();
    }

    private static Actor approver(String name) {
        return new Actor(name, "contact-point", Set.of(Role.APPROVER), Classification.SECRET, Set.of(), Set.of(), true);
    }
}
