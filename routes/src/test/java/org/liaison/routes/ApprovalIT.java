// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Keys;
import org.liaison.routes.given.Records;
import org.liaison.routes.given.Threads;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Station;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;
import org.liaison.security.access.Subject;
import org.liaison.security.approve.Decisions;
import org.liaison.security.approve.Delegations;
import org.liaison.security.approve.Ground;
import org.liaison.security.approve.Kept;
import org.liaison.security.approve.Reason;
import org.liaison.security.approve.Standing;
import org.liaison.security.approve.State;
import org.liaison.security.approve.Task;
import org.liaison.security.approve.Tasks;
import org.liaison.security.approve.Verdict;
import org.liaison.security.trail.ApprovalEvent;
import org.liaison.security.trail.TrailEvent;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.Vault;

/** Four-eyes on the real way and a real database: what waits, what goes on, and what makes an approval void. */
class ApprovalIT {

    private static final String SIENA = "siena-sandbox";
    private static final String NARROW = "narrow-sandbox";
    private static final String GROOMING = Records.text("si-online-grooming");
    private static final Reason REASON =
            Reason.find("necessary-and-proportionate 4-321/2026").orElseThrow();

    @TempDir
    Path agreements;

    private OutboundWay way;
    private Tasks tasks;
    private Delegations delegations;
    private Decisions decisions;
    private @Nullable Station breakAt;

    @BeforeEach
    void begin() throws Exception {
        Database.SHARED.empty();
        way = OutboundWay.start((station, header) -> {
            if (station == breakAt) {
                throw new IllegalStateException("killed here");
            }
        });
        tasks = new Tasks(way.work);
        delegations = new Delegations(way.work, way.trail, Database.SHARED.transactions, way.clock);
        var standing = new Standing(
                delegations, message -> Optional.of(new Subject("contact-point", Classification.BPL, Set.of())));
        var frame =
                new Decisions.Frame(way.work, way.trail, Database.SHARED.transactions, way.clock, Duration.ofHours(24));
        decisions = new Decisions(tasks, standing, new Kept(way.vault), frame);
        agree(text -> text);
    }

    @AfterEach
    void end() {
        way.close();
    }

    @Test
    void holdsWhatNeedsASecondPersonAndRendersNothing() {
        var id = way.carry(GROOMING);

        assertThat(state(id, SIENA)).isEqualTo("held");
        assertThat(way.trail.kinds()).containsExactly("Ingested", "Validated", "Converted", "Held");
        assertThat(payloads(id)).containsExactlyInAnyOrder("original", "decided");
        assertThat(way.bells.rung()).isEmpty();
        assertThat(way.progressOf(id).state()).isEqualTo("under-way");
        assertThat(task()).satisfies(task -> {
            assertThat(task.author()).isEqualTo("records");
            assertThat(task.asked().grounds()).containsExactly("rule analysis-and-exchange asks for a second person");
            assertThat(task.asked().redactions()).isNotEmpty();
            assertThat(task.asked().digest())
                    .isEqualTo(last(ApprovalEvent.Held.class).digest());
        });
    }

    @Test
    void sendsExactlyWhatWasApproved() {
        var id = way.carry(GROOMING);
        var held = last(ApprovalEvent.Held.class).digest();

        approve(approver());
        sweep();
        way.ring(id);

        assertThat(state(id, SIENA)).isEqualTo("sealed");
        assertThat(way.bells.rung()).containsExactly("liaison.way " + id, "liaison.dispatch.siena-sandbox " + id);
        assertThat(way.trail.kinds())
                .containsExactly(
                        "Ingested",
                        "Validated",
                        "Converted",
                        "Held",
                        "Approved",
                        "Validated",
                        "Converted",
                        "Authorised",
                        "Rendered",
                        "Sealed");
        assertThat(last(ApprovalEvent.Approved.class).digest()).isEqualTo(held);
        assertThat(last(WayEvent.Authorised.class).digest()).isEqualTo(held);
        assertThat(tasks.all()).singleElement().extracting(Task::state).isEqualTo(State.USED);
    }

    @Test
    void nothingGoesOnBeforeSomebodyAgreed() {
        var id = way.carry(GROOMING);

        way.clock.advance(Duration.ofHours(1));
        sweep();
        way.ring(id);

        assertThat(way.bells.rung()).isEmpty();
        assertThat(state(id, SIENA)).isEqualTo("held");
        assertThat(way.trail.kinds()).hasSize(4);
    }

    @Test
    void otherRecipientsOfTheSameMessageDoNotWait() {
        agree(NARROW, text -> text.replace("approval: always", "approval: none"));

        var id = way.carry(toBoth());

        assertThat(state(id, NARROW)).isEqualTo("sealed");
        assertThat(state(id, SIENA)).isEqualTo("held");
        assertThat(way.bells.rung()).containsExactly("liaison.dispatch.narrow-sandbox " + id);
    }

    @Test
    void oneApprovalSendsToOneRecipientOnly() {
        var id = way.carry(toBoth());

        approve(task(SIENA), approver());
        way.ring(id);

        assertThat(state(id, SIENA)).isEqualTo("sealed");
        assertThat(state(id, NARROW)).isEqualTo("held");
        assertThat(task(NARROW).state()).isEqualTo(State.OPEN);
    }

    @Test
    void aDeclinedDeliveryEndsWithoutBeingADeadLetter() {
        var id = way.carry(GROOMING);

        var verdict = decisions.decline(task().id(), says(approver()), Ground.NOT_PROPORTIONATE);

        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        assertThat(way.progressOf(id).state()).isEqualTo("closed");
        assertThat(way.progressOf(id).deliveries()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo("declined");
            assertThat(each.code()).isEqualTo("GW-APP-012");
        });
        assertThat(last(ApprovalEvent.ApprovalDeclined.class).ground()).isEqualTo("not-proportionate");
        assertThat(way.trail.kinds()).doesNotContain("DeadLettered");
        assertThat(tasks.open()).isEmpty();
    }

    @Test
    void anAgreementThatReleasesLessVoidsTheApprovalAndAsksAgain() {
        var id = way.carry(GROOMING);
        var before = task();
        approve(approver());

        agree(text ->
                text.replace("witness: annex2", "witness: [personal-details]").replace("reporter: annex2", ""));
        way.ring(id);

        assertThat(state(id, SIENA)).isEqualTo("held");
        assertThat(way.trail.kinds())
                .endsWith("Converted", "ApprovalVoided", "Held")
                .doesNotContain("Sealed");
        assertThat(last(ApprovalEvent.ApprovalVoided.class)).satisfies(each -> {
            assertThat(each.why()).isEqualTo("content-changed");
            assertThat(each.digest()).isEqualTo(before.asked().digest());
        });
        assertThat(task().id()).isNotEqualTo(before.id());
        assertThat(task().asked().digest()).isNotEqualTo(before.asked().digest());
    }

    @Test
    void anApprovalOfWhatIsNoLongerAskedIsOfNoUse() {
        var id = way.carry(GROOMING);
        var before = task();
        approve(approver());
        agree(text ->
                text.replace("witness: annex2", "witness: [personal-details]").replace("reporter: annex2", ""));
        way.ring(id);

        assertThat(refusal(decisions.approve(before.id(), says(approver(), before), REASON)))
                .isEqualTo("GW-APP-004");
        assertThat(refusal(decisions.approve(task().id(), says(approver(), before), REASON)))
                .isEqualTo("GW-APP-003");
    }

    @Test
    void anotherRuleVoidsTheApprovalAlthoughTheContentIsTheSame() {
        var id = way.carry(GROOMING);
        approve(approver());

        agree(text -> text.replace("id: analysis-and-exchange", "id: exchange"));
        way.ring(id);

        assertThat(state(id, SIENA)).isEqualTo("held");
        assertThat(last(ApprovalEvent.ApprovalVoided.class).why()).isEqualTo("rule-changed");
    }

    @Test
    void anAgreementThatWasOnlyReviewedAgainVoidsNothing() {
        var id = way.carry(GROOMING);
        approve(approver());

        agree(text -> text.replace("on: 2026-10-01", "on: 2026-11-01"));
        way.ring(id);

        assertThat(state(id, SIENA)).isEqualTo("sealed");
    }

    @Test
    void whatNeedsNobodyAnyMoreGoesOutAndTheApprovalIsVoid() {
        var id = way.carry(GROOMING);
        approve(approver());

        agree(text -> text.replace("approval: always", "approval: none"));
        way.ring(id);

        assertThat(state(id, SIENA)).isEqualTo("sealed");
        assertThat(last(ApprovalEvent.ApprovalVoided.class).why()).isEqualTo("no-longer-needed");
    }

    @Test
    void whatIsNoLongerPermittedIsRefusedAlthoughItWasApproved() {
        var id = way.carry(GROOMING);
        approve(approver());

        agree(text -> text.replace("EUROPOL-I-29, ", ""));
        way.ring(id);

        assertThat(state(id, SIENA)).isEqualTo("refused");
        assertThat(way.progressOf(id).state()).isEqualTo("closed");
        assertThat(last(ApprovalEvent.ApprovalVoided.class).why()).isEqualTo("no-longer-permitted");
    }

    @Test
    void anApprovalThatWasNotUsedInTimeIsVoid() {
        var id = way.carry(GROOMING);
        approve(approver());

        way.clock.advance(Duration.ofHours(24));
        sweep();
        way.ring(id);

        assertThat(state(id, SIENA)).isEqualTo("held");
        assertThat(last(ApprovalEvent.ApprovalVoided.class).why()).isEqualTo("expired");
        assertThat(task().state()).isEqualTo(State.OPEN);
    }

    @Test
    void theAuthorIsNoSecondPerson() {
        way.carry(GROOMING);

        assertThat(refusal(decisions.approve(task().id(), says(actor("records")), REASON)))
                .isEqualTo("GW-APP-001");
        assertThat(tasks.open()).hasSize(1);
        assertThat(way.trail.kinds()).doesNotContain("Approved");
    }

    @Test
    void neitherIsWhoeverStandsInForTheAuthor() {
        way.carry(GROOMING);
        delegate(actor("records"), "approver", false);

        assertThat(refusal(decisions.approve(task().id(), says(approver()), REASON)))
                .isEqualTo("GW-APP-002");
    }

    @Test
    void aDelegateOfAnotherUnitDecidesForTheDelegatorAndSaysSo() {
        var id = way.carry(GROOMING);
        var other = actor("deputy", "regional");
        assertThat(refusal(decisions.approve(task().id(), says(other), REASON))).isEqualTo("GW-ACC-003");
        delegate(approver(), "deputy", true);

        var says = new Decisions.Says(other, "approver", task().asked().digest());

        assertThat(refusal(decisions.approve(task().id(), says(other), REASON))).isEqualTo("GW-APP-006");
        assertThat(decisions.approve(task().id(), says, REASON)).isInstanceOf(Verdict.Done.class);
        assertThat(last(ApprovalEvent.Approved.class)).satisfies(each -> {
            assertThat(each.by()).isEqualTo("deputy");
            assertThat(each.onBehalfOf()).isEqualTo("approver");
        });
        way.ring(id);
        assertThat(state(id, SIENA)).isEqualTo("sealed");
    }

    @Test
    void whoIsAbsentDecidesNothing() {
        way.carry(GROOMING);
        delegate(approver(), "deputy", true);

        assertThat(refusal(decisions.approve(task().id(), says(approver()), REASON)))
                .isEqualTo("GW-APP-007");
    }

    @Test
    void aDelegationThatIsOverCountsNoMore() {
        way.carry(GROOMING);
        delegate(approver(), "deputy", true);
        way.clock.advance(Duration.ofDays(2));
        var says =
                new Decisions.Says(actor("deputy"), "approver", task().asked().digest());

        assertThat(refusal(decisions.approve(task().id(), says, REASON))).isEqualTo("GW-APP-006");
        assertThat(decisions.approve(task().id(), says(approver()), REASON)).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() throws Exception {
        way.carry(GROOMING);
        var id = task().id();
        var says = says(approver());

        var verdicts = Threads.atOnce(2, () -> decisions.approve(id, says, REASON));

        assertThat(verdicts).filteredOn(Verdict.Done.class::isInstance).hasSize(1);
        assertThat(verdicts)
                .filteredOn(Verdict.Refused.class::isInstance)
                .singleElement()
                .satisfies(each -> assertThat(refusal(each)).isEqualTo("GW-APP-004"));
        assertThat(way.trail.kinds()).filteredOn("Approved"::equals).hasSize(1);
    }

    @Test
    void whatIsKilledBetweenApprovalAndSealGoesOnWithTheNextBell() {
        var id = way.carry(GROOMING);
        approve(approver());
        breakAt = Station.SEAL;
        way.ring(id);
        assertThat(state(id, SIENA)).isEqualTo("held");
        assertThat(way.trail.kinds()).endsWith("Approved", "Broken");

        breakAt = null;
        way.clock.advance(Duration.ofSeconds(3));
        sweep();
        way.ring(id);

        assertThat(way.bells.rung()).startsWith("liaison.way " + id);
        assertThat(state(id, SIENA)).isEqualTo("sealed");
        assertThat(tasks.all()).singleElement().extracting(Task::state).isEqualTo(State.USED);
    }

    @Test
    void aStationThatBreaksFiveTimesEndsTheApprovedDeliveryAndNoOther() {
        agree(NARROW, text -> text.replace("approval: always", "approval: none"));
        var id = way.carry(toBoth());
        approve(task(SIENA), approver());
        breakAt = Station.RENDER;

        for (int attempt = 0; attempt < 5; attempt++) {
            way.ring(id);
        }

        assertThat(state(id, SIENA)).isEqualTo("refused");
        assertThat(state(id, NARROW)).isEqualTo("sealed");
        assertThat(way.progressOf(id).state()).isEqualTo("under-way");
        assertThat(last(ApprovalEvent.ApprovalVoided.class).why()).isEqualTo("broken");
    }

    @Test
    void theClockOfTheReceiptRunsWhileItIsHeld() {
        var id = way.carry(Records.text("si-sexual-extortion-urgent"));
        var due = due(id);

        way.clock.advance(Duration.ofHours(8).plusSeconds(1));
        sweep();

        assertThat(last(WayEvent.Overdue.class).message()).isEqualTo(id);
        approve(approver());
        way.ring(id);
        assertThat(state(id, SIENA)).isEqualTo("sealed");
        assertThat(due(id)).isEqualTo(due);
    }

    @Test
    void whatIsKeptToBeLookedAtIsWhatWasDecidedOn() {
        way.carry(GROOMING);
        var kept = new Kept(way.vault);

        assertThat(kept.find(task())).isPresent();

        var key = way.vault.openOriginal(task().message()).key();
        var changed = new String(
                        way.vault
                                .open(task().message(), Vault.Kind.DECIDED, Keys.PARTNER)
                                .bytes(),
                        StandardCharsets.UTF_8)
                .replaceFirst("(?i)MALE<", "FEMALE<");
        way.vault.put(key, Vault.Kind.DECIDED, Keys.PARTNER, changed.getBytes(StandardCharsets.UTF_8));

        assertThat(kept.find(task())).isEmpty();
        assertThat(refusal(decisions.approve(task().id(), says(approver()), REASON)))
                .isEqualTo("GW-APP-008");
    }

    @Test
    void whatWasErasedMeanwhileIsNotApprovedButCanBeDeclined() {
        var id = way.carry(GROOMING);
        Database.SHARED.jdbc.update("delete from data_key where message_id = ?::uuid", id.value());

        assertThat(refusal(decisions.approve(task().id(), says(approver()), REASON)))
                .isEqualTo("GW-APP-010");
        assertThat(decisions.decline(task().id(), says(approver()), Ground.NOT_NECESSARY))
                .isInstanceOf(Verdict.Done.class);
        assertThat(state(id, SIENA)).isEqualTo("declined");
    }

    @Test
    void theTrailTellsNothingOfThePeople() {
        var id = way.carry(GROOMING);
        approve(approver());
        way.ring(id);

        assertThat(way.trail.events().toString() + tasks.all())
                .doesNotContain("Nowhere", "Nobody", "Nemo", "Niemand", "Testa", "Probus");
    }

    private void approve(Actor actor) {
        approve(task(), actor);
    }

    private void approve(Task task, Actor actor) {
        assertThat(decisions.approve(task.id(), says(actor, task), REASON)).isInstanceOf(Verdict.Done.class);
    }

    private Task task() {
        return tasks.open().getFirst();
    }

    private Task task(String partner) {
        return tasks.open().stream()
                .filter(each -> each.header().partner().equals(new PartnerId(partner)))
                .findFirst()
                .orElseThrow();
    }

    private Decisions.Says says(Actor actor) {
        return says(actor, task());
    }

    private static Decisions.Says says(Actor actor, Task task) {
        return new Decisions.Says(actor, null, task.asked().digest());
    }

    private void delegate(Actor from, String to, boolean absent) {
        var now = way.clock.instant();
        assertThat(delegations.name(from, to, now, now.plus(Duration.ofDays(1)), absent))
                .isInstanceOf(Delegations.Named.Done.class);
    }

    private static Actor approver() {
        return actor("approver");
    }

    private static Actor actor(String name) {
        return actor(name, "contact-point");
    }

    private static Actor actor(String name, String unit) {
        return new Actor(name, unit, Set.of(Role.APPROVER), Classification.SECRET, Set.of(), Set.of(), true);
    }

    private static String refusal(Verdict verdict) {
        return ((Verdict.Refused) verdict).finding().code();
    }

    private void sweep() {
        var rhythm = new Sweeper.Rhythm(
                way.clock, Database.SHARED.transactions, Duration.ofSeconds(1), Duration.ofSeconds(30));
        try (var sweeper =
                new Sweeper(way.messages, way.deliveries, way.trail, new Bell(way.bells.producer()), rhythm)) {
            sweeper.sweep();
        }
    }

    private <T extends TrailEvent> T last(Class<T> kind) {
        return way.trail.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private String state(MessageId id, String partner) {
        return way.progressOf(id).deliveries().stream()
                .filter(each -> each.partner().equals(partner))
                .map(Progress.To::state)
                .findFirst()
                .orElse("none");
    }

    private @Nullable Instant due(MessageId id) {
        return way.progressOf(id).deliveries().getFirst().dueAt();
    }

    private static List<String> payloads(MessageId id) {
        return Database.SHARED.jdbc.queryForList(
                "select kind from payload where message_id = ?::uuid", String.class, id.value());
    }

    private static String toBoth() {
        return GROOMING.replace(
                "<Recipient>siena-sandbox</Recipient>",
                "<Recipient>siena-sandbox</Recipient><Recipient>narrow-sandbox</Recipient>");
    }

    /** Both partners have the rights of the sandbox, if a second person agrees. */
    private void agree(UnaryOperator<String> change) {
        Stream.of(SIENA, NARROW).forEach(each -> write(each, change));
        way.agree(agreements);
    }

    private void agree(String partner, UnaryOperator<String> change) {
        write(partner, change);
        way.agree(agreements);
    }

    private void write(String partner, UnaryOperator<String> change) {
        try {
            var careful = Files.readString(Path.of("../deploy/config/agreements/siena-sandbox.yaml"))
                    .replaceAll("(?m)^ +approval: none.*\\n", "")
                    .replace("partner: siena-sandbox", "partner: " + partner)
                    .replace("    purposes:", "    approval: always\n    purposes:");
            Files.writeString(agreements.resolve(partner + ".yaml"), change.apply(careful));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
