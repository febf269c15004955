// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.keeping.Retention.Finding.Erase;
import org.liaison.security.keeping.Retention.Finding.Keep;
import org.liaison.security.vault.Vault;

class RetentionIT {

    private static final Terms TERMS = new Terms(
            Duration.ofDays(180),
            Map.of(SubjectCategory.VICTIM, Duration.ofDays(365), SubjectCategory.SUSPECT, Duration.ofDays(1000)),
            Duration.ofDays(800),
            Duration.ofDays(1200),
            (partner, subjects, concluded) -> Optional.empty());

    private static final FileNumber FILE = new FileNumber("K-12/2026");

    private House house;
    private Retention retention;

    @BeforeEach
    void empty() {
        house = House.empty();
        retention = new Retention(house.frame, house.erasure, TERMS);
    }

    @Test
    void walksAMessageThroughReviewHoldLiftAndErasure() {
        var message = house.delivered("SUSPECT", "VICTIM");
        retention.sweep();
        assertThat(retention.due(Duration.ofDays(179))).isEmpty();

        house.advance(Duration.ofDays(180)); // six months on: somebody has to look
        retention.sweep();
        retention.sweep();
        assertThat(retention.due(Duration.ZERO)).singleElement().satisfies(due -> {
            assertThat(due.message()).isEqualTo(message);
            assertThat(due.overdue()).isTrue();
        });
        assertThat(backlog().reviewsMissed()).isEqualTo(1);
        var next = house.clock.instant().plus(Duration.ofDays(150));
        assertThat(retention.review(message, new Keep(next), "officer")).isInstanceOf(Verdict.Done.class);
        assertThat(backlog().reviewsMissed()).isZero();

        house.advance(Duration.ofDays(100)); // a court asks for it
        assertThat(house.holds.place(message, Holds.Ground.PROCEEDINGS, FILE, "officer"))
                .isInstanceOf(Verdict.Done.class);

        house.advance(Duration.ofDays(100)); // the year of the victim is over, but it is held
        retention.sweep();
        assertThat(house.vault.openOriginal(message).bytes()).isEqualTo(House.CONTENT);
        assertThat(backlog().eraseLag()).isZero();
        assertThat(code(retention.review(message, new Erase(), "officer"))).isEqualTo("GW-KEE-003");
        assertThat(code(house.holds.lift(message, FILE, "officer"))).isEqualTo("GW-KEE-006");
        assertThat(house.holds.lift(message, FILE, "auditor")).isInstanceOf(Verdict.Done.class);
        assertThat(backlog().eraseLag()).isEqualTo(Duration.ofDays(15));

        retention.sweep(); // nobody asks anybody any more

        assertThatThrownBy(() -> house.vault.openOriginal(message)).isInstanceOf(Vault.Erased.class);
        assertThat(house.vault.open(message, Vault.Kind.RECEIPT, House.PARTNER).bytes())
                .isNotEmpty();
        assertThat(backlog().eraseLag()).isZero();
        assertThat(house.events(message))
                .containsExactly(
                        "ingested",
                        "review-missed",
                        "reviewed",
                        "hold-placed",
                        "review-missed",
                        "hold-lifted",
                        "erased");
        house.publish();
        assertThat(house.log.verify(message).proven()).isTrue();

        house.advance(Duration.ofDays(1200)); // receipts go as well
        retention.sweep();
        assertThat(house.erasure.proofs(message)).hasSize(2);
        assertThatThrownBy(() -> house.vault.open(message, Vault.Kind.RECEIPT, House.PARTNER))
                .isInstanceOf(Vault.Erased.class);
    }

    @Test
    void nobodyMovesTheEraseDate() {
        var message = house.delivered("VICTIM");
        retention.sweep();
        house.advance(Duration.ofDays(170));

        var beyondTheEraseDate = house.clock.instant().plus(Duration.ofDays(200));
        var beyondTheUsualTime = house.clock.instant().plus(Duration.ofDays(181));
        var gone = house.clock.instant();

        assertThat(code(retention.review(message, new Keep(beyondTheEraseDate), "officer")))
                .isEqualTo("GW-KEE-010");
        assertThat(code(retention.review(message, new Keep(beyondTheUsualTime), "officer")))
                .isEqualTo("GW-KEE-010");
        assertThat(code(retention.review(message, new Keep(gone), "officer"))).isEqualTo("GW-KEE-010");
        house.advance(Duration.ofDays(195));
        retention.sweep();
        assertThatThrownBy(() -> house.vault.openOriginal(message)).isInstanceOf(Vault.Erased.class);
    }

    @Test
    void aPersonErasesBeforeTheDate() {
        var message = house.delivered("SUSPECT");
        retention.sweep();

        assertThat(retention.review(message, new Erase(), "officer")).isInstanceOf(Verdict.Done.class);

        assertThatThrownBy(() -> house.vault.openOriginal(message)).isInstanceOf(Vault.Erased.class);
        assertThat(house.events(message)).containsExactly("ingested", "erased", "reviewed");
        assertThat(code(retention.review(message, new Erase(), "officer"))).isEqualTo("GW-KEE-005");
        assertThat(retention.due(Duration.ofDays(4000))).isEmpty();
    }

    @Test
    void theShortestTermOfEverybodyInItAndOfTheAgreementHolds() {
        var short_ = house.clock.instant().plus(Duration.ofDays(30));
        var agreed = new Terms(
                TERMS.reviewAfter(),
                TERMS.categories(),
                TERMS.otherwise(),
                TERMS.evidence(),
                (partner, subjects, concluded) -> Optional.of(new Terms.Agreed.Limit(short_, short_)));
        var message = house.delivered("SUSPECT");

        new Retention(house.frame, house.erasure, agreed).sweep();

        assertThat(retention.due(Duration.ofDays(40))).singleElement().satisfies(due -> {
            assertThat(due.message()).isEqualTo(message);
            assertThat(due.eraseAt()).isEqualTo(short_);
            assertThat(due.reviewAt()).isEqualTo(short_);
        });
    }

    @Test
    void whatHasNotConcludedHasNoDates() {
        house.underWay("sending", 1);

        retention.sweep();

        assertThat(retention.due(Duration.ofDays(4000))).isEmpty();
    }

    @Test
    void aHoldIsPlacedOnceAndNeedsSomethingToHold() {
        var message = house.delivered();
        house.holds.place(message, Holds.Ground.AUDIT, FILE, "auditor");

        assertThat(code(house.holds.place(message, Holds.Ground.AUDIT, FILE, "officer")))
                .isEqualTo("GW-KEE-007");
        assertThat(code(house.holds.place(
                        new MessageId("00000000-0000-4000-8000-000000000001"), Holds.Ground.AUDIT, FILE, "officer")))
                .isEqualTo("GW-KEE-005");
        assertThat(house.holds.active()).extracting(Holds.Hold::message).containsExactly(message);
        house.holds.lift(message, FILE, "officer");
        assertThat(code(house.holds.lift(message, FILE, "officer"))).isEqualTo("GW-KEE-008");
    }

    @Test
    void aFirstReviewNeverWaitsLongerThanTheLawAllows() {
        assertThatThrownBy(() -> new Terms(
                        Duration.ofDays(182),
                        Map.of(),
                        TERMS.otherwise(),
                        TERMS.evidence(),
                        (partner, subjects, concluded) -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Backlog backlog() {
        return Backlog.of(house.jdbc, house.clock.instant());
    }

    private static String code(Verdict<?> verdict) {
        return ((Verdict.Objected<?>) verdict).finding().code();
    }
}
