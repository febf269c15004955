// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;
import org.slf4j.LoggerFactory;

class BreakGlassIT {

    private static final FileNumber FILE = new FileNumber("K-12/2026");

    private House house;
    private Glass glass;
    private MessageId message;

    @BeforeEach
    void empty() {
        house = House.empty();
        glass = new Glass(house.frame);
        message = house.delivered();
    }

    @Test
    void opensOneMessageToOnePersonForAnHour() {
        var other = house.delivered();

        smash("officer");

        assertThat(lifts("officer", "GW-ACC-003", Action.CONSULT_MESSAGE, message))
                .isTrue();
        assertThat(lifts("colleague", "GW-ACC-003", Action.CONSULT_MESSAGE, message))
                .isFalse();
        assertThat(lifts("officer", "GW-ACC-003", Action.CONSULT_MESSAGE, other))
                .isFalse();
        house.advance(Duration.ofMinutes(59));
        assertThat(lifts("officer", "GW-ACC-003", Action.CONSULT_MESSAGE, message))
                .isTrue();
        house.advance(Duration.ofMinutes(1));
        assertThat(lifts("officer", "GW-ACC-003", Action.CONSULT_MESSAGE, message))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GW-ACC-003, READ_PROGRESS, true",
        "GW-ACC-006, CONSULT_MESSAGE, true",
        "GW-ACC-003, READ_RECEIVED, true",
        "GW-ACC-001, CONSULT_MESSAGE, false",
        "GW-ACC-002, CONSULT_MESSAGE, false",
        "GW-ACC-004, CONSULT_MESSAGE, false",
        "GW-ACC-003, EXPORT_EVIDENCE, false",
        "GW-ACC-003, FORWARD_RECEIVED, false",
        "GW-ACC-003, ERASE, false"
    })
    void opensForLookingAndNeverAboveRoleSecondFactorOrClearance(String objection, Action action, boolean lifted) {
        smash("officer");

        assertThat(lifts("officer", objection, action, message)).isEqualTo(lifted);
    }

    @Test
    void alarmsAtOnceAndIsTrailed() {
        var alarms = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(Glass.class);
        alarms.start();
        log.addAppender(alarms);

        smash("officer");

        log.detachAppender(alarms);
        assertThat(alarms.list)
                .singleElement()
                .satisfies(each -> assertThat(each.getFormattedMessage()).startsWith("ALARM"));
        assertThat(house.events(message)).containsExactly("ingested", "glass-broken");
        assertThat(glass.waiting()).extracting(Glass.Broken::actor).containsExactly("officer");
    }

    @Test
    void somebodyElseReviewsItOnceAndThatEndsIt() {
        var broken = smash("officer");

        assertThat(code(glass.review(broken.id(), Judgement.DANGER_CONFIRMED, "officer")))
                .isEqualTo("GW-GLA-002");
        assertThat(glass.review(broken.id(), Judgement.NO_DANGER, "auditor"))
                .isInstanceOfSatisfying(
                        Verdict.Done.class,
                        done -> assertThat(((Glass.Broken) done.value()).verdict())
                                .isEqualTo("not-justified"));
        assertThat(code(glass.review(broken.id(), Judgement.DANGER_CONFIRMED, "auditor")))
                .isEqualTo("GW-GLA-003");
        assertThat(code(glass.review("no id", Judgement.NO_DANGER, "auditor"))).isEqualTo("GW-GLA-003");
        assertThat(lifts("officer", "GW-ACC-003", Action.CONSULT_MESSAGE, message))
                .isFalse();
        assertThat(glass.waiting()).isEmpty();
        assertThat(house.events(message)).containsExactly("ingested", "glass-broken", "glass-reviewed");
    }

    @Test
    void whoeverBrokeOneThatNobodyReviewedInTimeBreaksNoOther() {
        var broken = smash("officer");
        house.advance(Duration.ofDays(3));

        assertThat(code(glass.smash(house.delivered(), Danger.LIFE, FILE, "officer")))
                .isEqualTo("GW-GLA-001");
        assertThat(Backlog.of(house.jdbc, house.clock.instant()).glassesUnreviewed())
                .isEqualTo(1);
        assertThat(glass.smash(message, Danger.LIFE, FILE, "colleague")).isInstanceOf(Verdict.Done.class);

        glass.review(broken.id(), Judgement.DANGER_PLAUSIBLE, "auditor");

        assertThat(glass.smash(message, Danger.CHILD, FILE, "officer")).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void thereIsNothingBehindAnUnknownMessage() {
        assertThat(code(glass.smash(
                        new MessageId("00000000-0000-4000-8000-000000000001"), Danger.CHILD, FILE, "officer")))
                .isEqualTo("GW-KEE-005");
    }

    private Glass.Broken smash(String actor) {
        return ((Verdict.Done<Glass.Broken>) glass.smash(message, Danger.CHILD, FILE, actor)).value();
    }

    private boolean lifts(String actor, String objection, Action action, MessageId about) {
        var who = new Actor(
                actor, "elsewhere", Set.of(Role.CONTACT_OFFICER), Classification.BPL, Set.of(), Set.of(), true);
        return glass.lifts(new Finding(objection, action.word(), "a rule"), who, action, about);
    }

    private static String code(Verdict<?> verdict) {
        return ((Verdict.Objected<?>) verdict).finding().code();
    }
}
