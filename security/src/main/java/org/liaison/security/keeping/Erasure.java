// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.at;
import static org.liaison.security.keeping.Rows.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.notice.Ground;
import org.liaison.security.trail.KeepingEvent;
import org.liaison.security.trail.LogSigner;
import org.liaison.security.vault.Shredder;

/**
 * Destroys the data key of a message with everything that key opened, and leaves a signed proof of it, in one
 * transaction with the trail. What stands in the trail stays provable: it holds salted digests, and the salt went with
 * the key.
 */
public final class Erasure {

    private final Frame frame;
    private final Shredder shredder;
    private final Holds holds;
    private final LogSigner signer;

    public Erasure(Frame frame, Shredder shredder, Holds holds, LogSigner signer) {
        this.frame = frame;
        this.shredder = shredder;
        this.holds = holds;
        this.signer = signer;
    }

    /** How far an erasure goes. */
    public enum Extent {
        /** Everything but partners' signed receipts, which hold ids, a digest and an outcome. */
        CONTENT,
        EVERYTHING;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Extent> find(String word) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /** {@code by}: an account, or the name of the job. */
    public record Order(MessageId message, Extent extent, Ground ground, String by) {

        Order of(MessageId duplicate) {
            return new Order(duplicate, extent, ground, by);
        }
    }

    public Verdict<DeletionProof> erase(Order order) {
        return frame.inOne(() -> {
            var all = lockWithDuplicates(order.message());
            if (!all.contains(order.message())) {
                return Verdict.object("GW-KEE-005", "message", "there is such a message");
            }
            if (all.stream().anyMatch(each -> holds.findActive(each).isPresent())) {
                return Verdict.object("GW-KEE-003", "hold", "a message under legal hold is not erased");
            }
            if (isErased(order.message(), order.extent())) {
                return Verdict.object("GW-KEE-004", "message", "a message is erased once");
            }
            all.stream().filter(each -> !each.equals(order.message())).forEach(each -> eraseOne(order.of(each)));
            return eraseOne(order);
        });
    }

    private Verdict<DeletionProof> eraseOne(Order order) {
        var now = frame.now();
        new Withdrawal(frame).withdraw(order.message(), "GW-KEE-002", now);
        return shredder.shred(order.message(), order.extent() == Extent.CONTENT)
                .map(shredded -> record(order, shredded, now))
                .orElseGet(() -> Verdict.object("GW-KEE-004", "message", "a message is erased once"));
    }

    private Verdict<DeletionProof> record(Order order, Shredder.Shredded shredded, Instant now) {
        forget(order, now);
        var proof = DeletionProof.sign(
                signer,
                new DeletionProof.Occasion(order.message(), order.extent(), order.ground(), order.by(), now, logSize()),
                shredded);
        frame.work()
                .later(
                        "insert into erasure (message_id, extent, ground, by, at, payloads, proof)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        uuid(order.message()),
                        order.extent().word(),
                        order.ground().word(),
                        order.by(),
                        at(now),
                        proof.payloads(),
                        proof.note());
        frame.trail()
                .append(new KeepingEvent.Erased(
                        now,
                        order.message(),
                        order.by(),
                        order.ground().word(),
                        order.extent().word(),
                        proof.payloads(),
                        proof.digest()));
        return new Verdict.Done<>(proof);
    }

    /** What could be matched against a guess, or came as text from outside, goes with the payload. */
    private void forget(Order order, Instant now) {
        frame.work().later("""
                        update message set fingerprint = null, idempotency_key = null, erased_at = coalesce(erased_at, ?),
                                           findings = regexp_replace(findings, ' at [^\\n]*', '', 'g')
                        where id = ?
                        """, at(now), uuid(order.message()));
        frame.work()
                .later(
                        "update delivery set body_digest = null, reason = null where message_id = ?",
                        uuid(order.message()));
    }

    /** Every proof of a message, oldest first. */
    public List<DeletionProof> proofs(MessageId message) {
        return frame.work()
                .now()
                .query(
                        "select at, payloads, proof from erasure where message_id = ? order by at",
                        (row, n) -> new DeletionProof(
                                message, Rows.instant(row, "at"), row.getInt("payloads"), row.getString("proof")),
                        uuid(message));
    }

    private boolean isErased(MessageId message, Extent extent) {
        return !frame.work()
                .now()
                .queryForList(
                        "select 1 from erasure where message_id = ? and extent in ('everything', ?)",
                        Integer.class,
                        uuid(message),
                        extent.word())
                .isEmpty();
    }

    /** A record that came again was kept again. Messages are locked before their deliveries, as everywhere. */
    private List<MessageId> lockWithDuplicates(MessageId message) {
        return frame.work()
                .now()
                .query(
                        "select id from message where id = ? or duplicate_of = ? order by id for update",
                        (row, n) -> Rows.message(row, "id"),
                        uuid(message),
                        uuid(message));
    }

    private long logSize() {
        var size = frame.work().now().queryForObject("select coalesce(max(size), 0) from trail_checkpoint", Long.class);
        return size == null ? 0 : size;
    }
}
