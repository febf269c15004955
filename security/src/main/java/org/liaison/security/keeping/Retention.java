// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.at;
import static org.liaison.security.keeping.Rows.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.notice.Ground;
import org.liaison.security.keeping.Erasure.Extent;
import org.liaison.security.trail.KeepingEvent;

/**
 * Review at latest six months after an exchange concluded, erasure at the latest when its term ends. A person decides to
 * erase earlier; nobody decides to erase later: only a legal hold stops the clock's work.
 */
public final class Retention {

    private static final int BATCH = 200;

    private final Frame frame;
    private final Erasure erasure;
    private final Terms terms;

    public Retention(Frame frame, Erasure erasure, Terms terms) {
        this.frame = frame;
        this.erasure = erasure;
        this.terms = terms;
    }

    /** One round of the clock's work. */
    public void sweep() {
        while (schedule() == BATCH) {
            Thread.onSpinWait(); // there is more
        }
        frame.transactions().executeWithoutResult(status -> noteMissedReviews());
        eraseDue();
    }

    /** Gives dates to exchanges that concluded since; how many. */
    private int schedule() {
        return frame.inOne(() -> {
            var concluded = frame.work().now().query("""
                    select id, closed_at, subjects,
                           array(select partner from delivery d where d.message_id = message.id and attempts > 0) as sent
                    from message where closed_at is not null and not scheduled
                    order by closed_at limit ? for update skip locked
                    """, (row, n) -> concluded(row), BATCH);
            concluded.forEach(this::schedule);
            return concluded.size();
        });
    }

    private void schedule(Concluded each) {
        var dates = terms.of(each.at(), each.subjects(), each.recipients());
        frame.work()
                .later(
                        "insert into retention (message_id, concluded_at, review_at, erase_at, evidence_until)"
                                + " values (?, ?, ?, ?, ?)",
                        uuid(each.message()),
                        at(each.at()),
                        at(dates.reviewAt()),
                        at(dates.eraseAt()),
                        at(dates.evidenceUntil()));
        frame.work().later("update message set scheduled = true where id = ?", uuid(each.message()));
    }

    private void noteMissedReviews() {
        var now = frame.now();
        frame.trail()
                .append(frame.work()
                        .now()
                        .query(
                                """
                        update retention r set overdue_at = ? from message m
                        where m.id = r.message_id and m.erased_at is null and r.overdue_at is null and r.review_at <= ?
                        returning r.message_id, r.review_at
                        """,
                                (row, n) -> new KeepingEvent.ReviewMissed(
                                        now, Rows.message(row, "message_id"), Rows.instant(row, "review_at")),
                                at(now),
                                at(now)));
    }

    private void eraseDue() {
        var now = frame.now();
        frame.work()
                .now()
                .query(
                        """
                        select r.message_id, r.evidence_until <= ? as all from retention r
                        join message m on m.id = r.message_id
                        where (m.erased_at is null and r.erase_at <= ? or r.evidence_until <= ?)
                          and exists (select 1 from data_key k where k.message_id = r.message_id)
                          and not exists (select 1 from hold h where h.message_id = r.message_id and lifted_at is null)
                        order by r.erase_at limit ?
                        """,
                        (row, n) -> new Erasure.Order(
                                Rows.message(row, "message_id"),
                                row.getBoolean("all") ? Extent.EVERYTHING : Extent.CONTENT,
                                Ground.RETENTION_TERM,
                                "retention"),
                        at(now),
                        at(now),
                        at(now),
                        BATCH)
                .forEach(erasure::erase); // held, or erased by somebody else meanwhile: nothing to do
    }

    /** What a person found. {@code nextReview} of {@code keep}: not later than the erase date. */
    public sealed interface Finding {

        record Keep(Instant nextReview) implements Finding {}

        record Erase() implements Finding {}
    }

    /** A person looked. */
    public Verdict<Due> review(MessageId message, Finding finding, String by) {
        return frame.inOne(() -> {
            var due = list("r.message_id = ? and m.erased_at is null for update of r", uuid(message));
            if (due.isEmpty()) {
                return Verdict.object("GW-KEE-005", "message", "the exchange has concluded, and is not erased");
            }
            return switch (finding) {
                case Finding.Keep keep -> keep(due.getFirst(), keep.nextReview(), by);
                case Finding.Erase erase -> erase(due.getFirst(), by);
            };
        });
    }

    private Verdict<Due> keep(Due due, Instant next, String by) {
        var now = frame.now();
        if (!next.isAfter(now) || next.isAfter(due.eraseAt()) || next.isAfter(now.plus(terms.reviewAfter()))) {
            return Verdict.object(
                    "GW-KEE-010", "until", "the next review comes, within the usual time and before the erase date");
        }
        decided(due, "keep", next, by, now);
        return new Verdict.Done<>(
                new Due(due.message(), due.concludedAt(), next, due.eraseAt(), due.held(), now, false));
    }

    private Verdict<Due> erase(Due due, String by) {
        var order = new Erasure.Order(due.message(), Extent.CONTENT, Ground.REVIEW, by);
        return switch (erasure.erase(order)) {
            case Verdict.Objected<DeletionProof> objected -> new Verdict.Objected<>(objected.finding());
            case Verdict.Done<DeletionProof> done -> {
                decided(due, "erase", null, by, done.value().at());
                yield new Verdict.Done<>(due);
            }
        };
    }

    private void decided(Due due, String outcome, @Nullable Instant next, String by, Instant now) {
        frame.work().later("""
                        update retention set outcome = ?, reviewed_by = ?, reviewed_at = ?, overdue_at = null,
                                             review_at = coalesce(?, review_at)
                        where message_id = ?
                        """, outcome, by, at(now), next == null ? null : at(next), uuid(due.message()));
        frame.trail().append(new KeepingEvent.Reviewed(now, due.message(), by, outcome, next));
    }

    /** A message with its dates; {@code overdue}: a review was missed. */
    public record Due(
            MessageId message,
            Instant concludedAt,
            Instant reviewAt,
            Instant eraseAt,
            boolean held,
            @Nullable Instant reviewedAt,
            boolean overdue) {}

    /** Everything whose review or erase date comes within this time, or has passed, nearest first. */
    public List<Due> due(Duration within) {
        var until = at(frame.now().plus(within));
        return list(
                "m.erased_at is null and (r.review_at <= ? or r.erase_at <= ?)"
                        + " order by least(r.review_at, r.erase_at) limit 1000",
                until,
                until);
    }

    private List<Due> list(String where, Object... arguments) {
        return frame.work()
                .now()
                .query(
                        """
                        select r.*, exists (select 1 from hold h where h.message_id = r.message_id
                                            and h.lifted_at is null) as held
                        from retention r join message m on m.id = r.message_id where \
                        """ + where,
                        (row, n) -> new Due(
                                Rows.message(row, "message_id"),
                                Rows.instant(row, "concluded_at"),
                                Rows.instant(row, "review_at"),
                                Rows.instant(row, "erase_at"),
                                row.getBoolean("held"),
                                Rows.findInstant(row, "reviewed_at"),
                                row.getObject("overdue_at") != null),
                        arguments);
    }

    private record Concluded(
            MessageId message, Instant at, List<SubjectCategory> subjects, List<PartnerId> recipients) {}

    private static Concluded concluded(ResultSet row) throws SQLException {
        return new Concluded(
                Rows.message(row, "id"),
                Rows.instant(row, "closed_at"),
                words(row.getArray("subjects")).map(SubjectCategory::valueOf).toList(),
                words(row.getArray("sent")).map(PartnerId::new).toList());
    }

    private static Stream<String> words(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
