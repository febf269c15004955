// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.at;
import static org.liaison.security.keeping.Rows.uuid;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.notice.Ground;
import org.liaison.schemas.notice.Notice;
import org.liaison.security.seal.Sealed;
import org.liaison.security.seal.Sealer;
import org.liaison.security.trail.KeepingEvent;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Vault;

/**
 * Reaches everybody who got a message or may have got it, and asks them to correct it, give it back or erase it. A
 * notice is a message of its own: its deliveries lie in the same outbox as all others, and the partner's signed receipt
 * is the acknowledgement.
 */
public final class Notices {

    /** Before everything but an imminent risk to a child. */
    private static final int PRIORITY = 8;

    private final Frame frame;
    private final Vault vault;
    private final Sealer sealer;
    private final Recipients recipients;
    private final House house;

    /** Who we are to partners, and how long they have to carry a notice out. */
    public record House(PartnerId self, Duration within) {}

    public Notices(Frame frame, Vault vault, Sealer sealer, House house) {
        this.frame = frame;
        this.vault = vault;
        this.sealer = sealer;
        this.house = house;
        this.recipients = new Recipients(frame);
    }

    /** {@code replacement}: the message that comes in its place, of a correction only. */
    public record Order(
            MessageId about,
            Notice.Kind kind,
            Ground ground,
            @Nullable MessageId replacement,
            String by) {}

    /** What was issued, and to whom. */
    public record Issued(MessageId notice, Instant deadline, List<PartnerId> recipients) {

        public Issued {
            recipients = List.copyOf(recipients);
        }
    }

    /** Withdraws what has not left, and writes one delivery for each past recipient, in one transaction. */
    public Verdict<Issued> issue(Order order) {
        return frame.inOne(() -> {
            if (!recipients.lockOutbound(order.about())) {
                return Verdict.object("GW-KEE-005", "message", "there is such a message, and we sent it");
            }
            if (order.replacement() != null && !recipients.isReplacement(order.replacement(), order.about())) {
                return Verdict.object("GW-KEE-012", "replacement", "another message of ours comes in its place");
            }
            if (recipients.isIssued(order)) {
                return Verdict.object("GW-KEE-009", "message", "it is called back once; nobody is left to be asked");
            }
            return new Verdict.Done<>(write(order));
        });
    }

    private Issued write(Order order) {
        var now = frame.now();
        new Withdrawal(frame).withdraw(order.about(), "GW-KEE-001", now);
        var partners = recipients.past(order);
        var issued = new Issued(new MessageId(UUID.randomUUID().toString()), now.plus(house.within()), partners);
        insert(order, issued, now);
        var key = vault.create(issued.notice());
        ingested(order, issued, key, now);
        partners.forEach(each -> send(order, issued, each, key, now));
        return issued;
    }

    /** Every message begins its way in the trail like that; here it is the order that came in. */
    private void ingested(Order order, Issued issued, DataKey key, Instant now) {
        var text = order.toString().getBytes(StandardCharsets.UTF_8);
        vault.putOriginal(key, text);
        frame.trail()
                .append(new WayEvent.Ingested(
                        now, issued.notice(), "desk", order.by(), Notice.FORMAT, key.digest(text), text.length, null));
    }

    private void insert(Order order, Issued issued, Instant now) {
        frame.work()
                .later(
                        """
                        insert into message (id, format, door, deliverer, state, priority, received_at, next_attempt_at,
                                             closed_at, unit, classification)
                        select ?, ?, 'desk', ?, ?, ?, ?, ?, ?, unit, 'BPL' from message where id = ?
                        """,
                        uuid(issued.notice()),
                        Notice.FORMAT,
                        order.by(),
                        issued.recipients().isEmpty() ? "closed" : "under-way",
                        PRIORITY,
                        at(now),
                        at(now),
                        issued.recipients().isEmpty() ? at(now) : null,
                        uuid(order.about()));
        frame.work()
                .later(
                        """
                        insert into notice (id, about, kind, ground, replacement, by, issued_at, deadline)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        uuid(issued.notice()),
                        uuid(order.about()),
                        order.kind().word(),
                        order.ground().word(),
                        Rows.findUuid(order.replacement()),
                        order.by(),
                        at(now),
                        at(issued.deadline()));
        if (order.replacement() != null) {
            frame.work()
                    .later(
                            "update message set corrects = ? where id = ?",
                            uuid(order.about()),
                            uuid(order.replacement()));
        }
    }

    private void send(Order order, Issued issued, PartnerId partner, DataKey key, Instant now) {
        var notice = new Notice(
                issued.notice(),
                house.self(),
                partner,
                order.kind(),
                order.about(),
                order.ground(),
                order.replacement(),
                now,
                issued.deadline());
        frame.work()
                .later(
                        "insert into notice_recipient (notice_id, partner) values (?, ?)",
                        uuid(issued.notice()),
                        partner.value());
        frame.trail()
                .append(new KeepingEvent.NoticeSent(
                        now,
                        order.about(),
                        issued.notice(),
                        partner,
                        order.kind().word(),
                        order.ground().word(),
                        order.by()));
        try {
            sealed(sealer.seal(notice), key, issued, now);
        } catch (Refusal unreachable) { // nobody can open it there any more: the others are told all the same
            dead(issued, partner, unreachable.findings().getFirst().code(), now);
        }
    }

    private void sealed(Sealed sealed, DataKey key, Issued issued, Instant now) {
        var partner = sealed.header().partner();
        vault.put(key, Vault.Kind.SIGNED, partner, sealed.evidence());
        vault.put(key, Vault.Kind.SEALED, partner, sealed.envelope());
        frame.work()
                .later(
                        """
                        insert into delivery (message_id, partner, state, priority, body_digest, sealed_at, due_at,
                                              next_attempt_at)
                        values (?, ?, 'sealed', ?, ?, ?, ?, ?)
                        """,
                        uuid(issued.notice()),
                        partner.value(),
                        PRIORITY,
                        sealed.bodyDigest(),
                        at(now),
                        at(issued.deadline()),
                        at(now)); // due at once: the sweeper rings
        frame.trail()
                .append(new WayEvent.Sealed(
                        now,
                        issued.notice(),
                        partner,
                        sealed.signer(),
                        sealed.recipient(),
                        key.digest(sealed.bodyDigest()),
                        key.digest(sealed.envelope()),
                        null,
                        null)); // a notice names ids alone: its signed envelope is evidence enough
    }

    private void dead(Issued issued, PartnerId partner, String code, Instant now) {
        frame.work().later("""
                        insert into delivery (message_id, partner, state, priority, code, next_attempt_at, closed_at)
                        values (?, ?, 'dead', ?, ?, ?, ?)
                        """, uuid(issued.notice()), partner.value(), PRIORITY, code, at(now), at(now));
        frame.trail().append(new WayEvent.DeadLettered(now, issued.notice(), partner, code, 0));
    }
}
