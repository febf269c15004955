// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.at;
import static org.liaison.security.keeping.Rows.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.KeepingEvent;

/** Legal hold: while it is active, nothing of a message is erased. Whoever placed it cannot lift it. */
public final class Holds {

    private final Frame frame;

    public Holds(Frame frame) {
        this.frame = frame;
    }

    /** Why something must be kept. */
    public enum Ground {
        PROCEEDINGS,
        DISPUTE,
        SUPERVISION,
        AUDIT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Ground> find(String word) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /** One hold, past or present. */
    public record Hold(
            MessageId message,
            String ground,
            String reference,
            String placedBy,
            Instant placedAt,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt) {}

    public Verdict<Hold> place(MessageId message, Ground ground, FileNumber reference, String by) {
        return frame.inOne(() -> {
            if (!exists(message)) {
                return Verdict.object("GW-KEE-005", "message", "there is such a message, and it is not erased");
            }
            if (findActive(message).isPresent()) {
                return Verdict.object("GW-KEE-007", "hold", "a message is held once at a time");
            }
            var now = frame.now();
            frame.work()
                    .later(
                            "insert into hold (id, message_id, ground, reference, placed_by, placed_at)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            UUID.randomUUID(),
                            uuid(message),
                            ground.word(),
                            reference.text(),
                            by,
                            at(now));
            frame.trail().append(new KeepingEvent.HoldPlaced(now, message, by, ground.word(), reference.text()));
            return new Verdict.Done<>(new Hold(message, ground.word(), reference.text(), by, now, null, null));
        });
    }

    public Verdict<Hold> lift(MessageId message, FileNumber reference, String by) {
        return frame.inOne(() -> {
            var active = findActive(message);
            if (active.isEmpty()) {
                return Verdict.object("GW-KEE-008", "hold", "the message is held");
            }
            if (active.get().placedBy().equals(by)) {
                return Verdict.object("GW-KEE-006", "hold", "somebody else than who placed it lifts a hold");
            }
            var now = frame.now();
            frame.work()
                    .later(
                            "update hold set lifted_by = ?, lifted_at = ?, lift_reference = ?"
                                    + " where message_id = ? and lifted_at is null",
                            by,
                            at(now),
                            reference.text(),
                            uuid(message));
            frame.trail().append(new KeepingEvent.HoldLifted(now, message, by, reference.text()));
            var held = active.get();
            return new Verdict.Done<>(
                    new Hold(message, held.ground(), held.reference(), held.placedBy(), held.placedAt(), by, now));
        });
    }

    /** Locks the hold, so that it is not lifted, or seen as lifted, while somebody decides by it. */
    Optional<Hold> findActive(MessageId message) {
        return frame
                .work()
                .now()
                .query(
                        "select * from hold where message_id = ? and lifted_at is null for update",
                        (row, n) -> hold(row),
                        uuid(message))
                .stream()
                .findFirst();
    }

    /** Every active hold, oldest first. */
    public List<Hold> active() {
        return frame.work()
                .now()
                .query(
                        "select * from hold where lifted_at is null order by placed_at limit 1000",
                        (row, n) -> hold(row));
    }

    /** Locks the message: a hold and an erasure of the same message come one after the other. */
    private boolean exists(MessageId message) {
        return !frame.work()
                .now()
                .queryForList(
                        "select 1 from message where id = ? and erased_at is null for update",
                        Integer.class,
                        uuid(message))
                .isEmpty();
    }

    private static Hold hold(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Hold(
                Rows.message(row, "message_id"),
                row.getString("ground"),
                row.getString("reference"),
                row.getString("placed_by"),
                Rows.instant(row, "placed_at"),
                row.getString("lifted_by"),
                Rows.findInstant(row, "lifted_at"));
    }
}
