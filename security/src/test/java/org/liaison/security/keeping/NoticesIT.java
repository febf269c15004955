// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.notice.Ground;
import org.liaison.schemas.notice.Notice;
import org.liaison.security.vault.Vault;

class NoticesIT {

    private static final PartnerId SELF = new PartnerId("gateway");
    private static final Duration WITHIN = Duration.ofDays(3);

    private House house;
    private Notices notices;
    private Acknowledgements acknowledgements;

    @BeforeEach
    void empty() {
        house = House.empty();
        notices = new Notices(house.frame, house.vault, house.sealer, new Notices.House(SELF, WITHIN));
        acknowledgements = new Acknowledgements(house.frame);
    }

    @ParameterizedTest
    @CsvSource({
        "delivered, 1, true",
        "sending, 1, true",
        "dead, 3, true",
        "refused, 1, true",
        "sealed, 0, false",
        "held, 0, false",
        "refused, 0, false",
        "declined, 0, false"
    })
    void asksEverybodyWhoGotItOrMayHaveGotIt(String state, int attempts, boolean asked) {
        var message = house.underWay(state, attempts);

        var issued = done(issue(message, Notice.Kind.RECALL, null));

        assertThat(issued.recipients()).isEqualTo(asked ? List.of(House.PARTNER) : List.of());
        assertThat(house.events(message).contains("notice-sent")).isEqualTo(asked);
        assertThat(house.column("state", String.class, issued.notice())).isEqualTo(asked ? "under-way" : "closed");
    }

    @Test
    void whatHasNotLeftIsWithdrawnWithIt() {
        var message = house.underWay("sealed", 0);

        done(issue(message, Notice.Kind.RECALL, null));

        assertThat(house.jdbc.queryForObject("select state || ' ' || code from delivery", String.class))
                .isEqualTo("withdrawn GW-KEE-001");
        assertThat(house.events(message)).containsExactly("ingested", "withdrawn");
        assertThat(house.column("state", String.class, message)).isEqualTo("closed");
    }

    @Test
    void theNoticeLiesSealedInTheOutboxAndHoldsNothingOfTheRecord() {
        var message = house.delivered();

        var issued = done(issue(message, Notice.Kind.RECALL, null));

        var signed = house.vault
                .open(issued.notice(), Vault.Kind.SIGNED, House.PARTNER)
                .bytes();
        assertThat(new String(signed, StandardCharsets.UTF_8))
                .contains("urn:liaison:notice:1:notify", "<About>" + message, "<Kind>recall", "<Ground>unlawful")
                .doesNotContain("Nowhere");
        assertThat(house.jdbc.queryForMap(
                        "select state, priority, next_attempt_at <= received_at as due from delivery d"
                                + " join message m on m.id = d.message_id where m.id = ?",
                        Rows.uuid(issued.notice())))
                .containsEntry("state", "sealed")
                .containsEntry("priority", 8)
                .containsEntry("due", true);
        assertThat(house.events(issued.notice())).containsExactly("sealed");
    }

    @Test
    void aReceiptAcknowledgesAndSilenceIsAnAlarm() {
        var message = house.delivered();
        var issued = done(issue(message, Notice.Kind.RECALL, null));
        house.advance(WITHIN);

        acknowledgements.sweep();
        acknowledgements.sweep();

        assertThat(answer(message).overdue()).isTrue();
        assertThat(Backlog.of(house.jdbc, house.clock.instant()).noticesOverdue())
                .isEqualTo(1);

        house.end(issued.notice(), "delivered");
        acknowledgements.sweep();
        acknowledgements.sweep();

        assertThat(answer(message).outcome()).isEqualTo("carried-out");
        assertThat(answer(message).overdue()).isFalse();
        assertThat(Backlog.of(house.jdbc, house.clock.instant()).noticesOverdue())
                .isZero();
        assertThat(house.events(message))
                .containsExactly("ingested", "notice-sent", "notice-overdue", "notice-acknowledged");
    }

    @Test
    void whoeverSaidNoIsAskedAgainAndWhoeverDidItIsNot() {
        var message = house.delivered();
        var first = done(issue(message, Notice.Kind.RECALL, null));
        assertThat(code(issue(message, Notice.Kind.RECALL, null))).isEqualTo("GW-KEE-009");
        house.end(first.notice(), "refused");
        acknowledgements.sweep();
        assertThat(answer(message).outcome()).isEqualTo("refused");

        var second = done(issue(message, Notice.Kind.RECALL, null));
        house.end(second.notice(), "delivered");
        acknowledgements.sweep();

        assertThat(second.recipients()).containsExactly(House.PARTNER);
        assertThat(code(issue(message, Notice.Kind.RECALL, null))).isEqualTo("GW-KEE-009");
    }

    @Test
    void aCorrectionNamesWhatCameInstead() {
        var wrong = house.delivered();
        var right = house.delivered();

        var issued = done(issue(wrong, Notice.Kind.CORRECTION, right));

        assertThat(new String(
                        house.vault
                                .open(issued.notice(), Vault.Kind.SIGNED, House.PARTNER)
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("<Replacement>" + right);
        assertThat(house.column("corrects::text", String.class, right)).isEqualTo(wrong.value());
        assertThat(code(issue(wrong, Notice.Kind.CORRECTION, wrong))).isEqualTo("GW-KEE-012");
        assertThat(code(issue(wrong, Notice.Kind.CORRECTION, issued.notice()))).isEqualTo("GW-KEE-012");
    }

    @Test
    void oneRecipientThatCannotBeReachedStopsNobody() {
        var message = house.delivered();
        house.deliver(message, "aaa-unknown-sandbox"); // no certificate: nobody can open it there
        var issued = done(issue(message, Notice.Kind.RECALL, null));

        acknowledgements.sweep();

        assertThat(issued.recipients()).hasSize(2);
        assertThat(acknowledgements.about(message).getFirst().recipients())
                .extracting(each -> each.partner() + " " + each.outcome() + " " + each.code())
                .containsExactly("aaa-unknown-sandbox unreached GW-SEA-002", "siena-sandbox null null");
        assertThat(Backlog.of(house.jdbc, house.clock.instant()).noticesUnreached())
                .isEqualTo(1);
    }

    @Test
    void whoMustEraseTellsTheOthersInTheSameBreath() {
        var message = house.delivered();
        var disposal = new Disposal(house.frame, house.erasure, notices);
        var order = new Erasure.Order(message, Erasure.Extent.EVERYTHING, Ground.DATA_SUBJECT, "officer");

        var disposed = done(disposal.erase(order, true));

        assertThat(disposed.issued().orElseThrow().recipients()).containsExactly(House.PARTNER);
        assertThat(acknowledgements.about(message).getFirst().kind()).isEqualTo("erasure");
        assertThat(house.events(message)).containsExactly("ingested", "erased", "notice-sent");
        assertThat(code(disposal.erase(order, true))).isEqualTo("GW-KEE-004");
    }

    @Test
    void aNoticeIsNotCalledBack() {
        var issued = done(issue(house.delivered(), Notice.Kind.RECALL, null));

        assertThat(code(issue(issued.notice(), Notice.Kind.RECALL, null))).isEqualTo("GW-KEE-005");
    }

    private Acknowledgements.Answer answer(MessageId message) {
        return acknowledgements.about(message).getFirst().recipients().getFirst();
    }

    private Verdict<Notices.Issued> issue(MessageId about, Notice.Kind kind, @Nullable MessageId replacement) {
        return notices.issue(new Notices.Order(about, kind, Ground.UNLAWFUL, replacement, "officer"));
    }

    private static <T> T done(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }

    private static String code(Verdict<?> verdict) {
        return ((Verdict.Objected<?>) verdict).finding().code();
    }
}
