// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.liaison.security.keeping.Rows.at;
import static org.liaison.security.keeping.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Exemptions;
import org.liaison.security.trail.AccessEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets somebody look at a message of another unit because of a danger, for an hour, with an alarm at once and a review
 * afterwards that is not theirs to make. Never above their clearance: access asks for that first.
 */
public final class Glass implements Exemptions {

    /** How long it stays open. */
    public static final Duration OPEN = Duration.ofMinutes(60);

    /** How soon an auditor has looked. */
    public static final Duration REVIEW_WITHIN = Duration.ofHours(72);

    /** Another unit's; beyond the actor's purposes and crime areas. Never the role, the second factor or the clearance. */
    private static final Set<String> LIFTED = Set.of("GW-ACC-003", "GW-ACC-006");

    /** Looking, and nothing that changes or takes away. */
    private static final Set<Action> READING =
            Set.of(Action.READ_PROGRESS, Action.CONSULT_MESSAGE, Action.READ_RECEIVED);

    private static final Logger LOG = LoggerFactory.getLogger(Glass.class);

    private final Frame frame;

    public Glass(Frame frame) {
        this.frame = frame;
    }

    /** The dangers that count. */
    public enum Danger {
        CHILD,
        LIFE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Danger> find(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /** What a review finds. */
    public enum Judgement {
        DANGER_CONFIRMED(true),
        DANGER_PLAUSIBLE(true),
        NO_DANGER(false),
        /** The unit whose message it is could have been asked. */
        OTHER_WAY_OPEN(false),
        WRONG_MESSAGE(false);

        private final boolean justified;

        Judgement(boolean justified) {
            this.justified = justified;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String verdict() {
            return justified ? "justified" : "not-justified";
        }

        public static Optional<Judgement> find(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /** One broken glass. */
    public record Broken(
            String id,
            MessageId message,
            String actor,
            String danger,
            String reference,
            Instant brokenAt,
            Instant openUntil,
            Instant reviewDue,
            @Nullable String reviewer,
            @Nullable String verdict,
            @Nullable String code) {

        Broken with(String by, Judgement judgement) {
            return new Broken(
                    id,
                    message,
                    actor,
                    danger,
                    reference,
                    brokenAt,
                    openUntil,
                    reviewDue,
                    by,
                    judgement.verdict(),
                    judgement.word());
        }
    }

    public Verdict<Broken> smash(MessageId message, Danger danger, FileNumber reference, String actor) {
        var verdict = frame.<Verdict<Broken>>inOne(() -> {
            if (frame.work()
                    .now()
                    .queryForList("select 1 from message where id = ?", Integer.class, uuid(message))
                    .isEmpty()) {
                return Verdict.object("GW-KEE-005", "message", "there is such a message");
            }
            var now = frame.now();
            if (!list("actor = ? and reviewed_at is null and review_due <= ?", actor, at(now))
                    .isEmpty()) {
                return Verdict.object("GW-GLA-001", "actor", "no glass that the actor broke waits too long for review");
            }
            return new Verdict.Done<>(record(message, danger, reference, actor, now));
        });
        if (verdict instanceof Verdict.Done<Broken>) {
            LOG.atWarn()
                    .addKeyValue("message", message)
                    .addKeyValue("actor", actor)
                    .log("ALARM: the glass is broken");
        }
        return verdict;
    }

    private Broken record(MessageId message, Danger danger, FileNumber reference, String actor, Instant now) {
        var broken = new Broken(
                UUID.randomUUID().toString(),
                message,
                actor,
                danger.word(),
                reference.text(),
                now,
                now.plus(OPEN),
                now.plus(REVIEW_WITHIN),
                null,
                null,
                null);
        frame.work()
                .later(
                        "insert into glass (id, message_id, actor, ground, reference, broken_at, open_until, review_due)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        UUID.fromString(broken.id()),
                        uuid(message),
                        actor,
                        broken.danger(),
                        broken.reference(),
                        at(now),
                        at(broken.openUntil()),
                        at(broken.reviewDue()));
        frame.trail()
                .append(new AccessEvent.GlassBroken(
                        now, message, actor, broken.danger(), broken.reference(), broken.openUntil()));
        return broken;
    }

    @Override
    public boolean lifts(Finding objection, Actor actor, Action action, MessageId message) {
        return LIFTED.contains(objection.code()) && READING.contains(action) && isOpen(actor.name(), message);
    }

    boolean isOpen(String actor, MessageId message) {
        return !frame.work()
                .now()
                .queryForList(
                        "select 1 from glass where message_id = ? and actor = ? and open_until > ? and verdict is null",
                        Integer.class,
                        uuid(message),
                        actor,
                        at(frame.now()))
                .isEmpty();
    }

    /** Somebody else judges. It also ends the access, if it is still open. */
    public Verdict<Broken> review(String id, Judgement judgement, String reviewer) {
        return frame.inOne(() -> {
            var found = find(id);
            if (found.isEmpty() || found.get().verdict() != null) {
                return Verdict.object("GW-GLA-003", "glass", "it is broken and waits for review");
            }
            var broken = found.get();
            if (broken.actor().equals(reviewer)) {
                return Verdict.object("GW-GLA-002", "reviewer", "somebody else than who broke it reviews it");
            }
            var now = frame.now();
            frame.work()
                    .later(
                            "update glass set reviewed_at = ?, reviewer = ?, verdict = ?, code = ? where id = ?",
                            at(now),
                            reviewer,
                            judgement.verdict(),
                            judgement.word(),
                            UUID.fromString(id));
            frame.trail()
                    .append(new AccessEvent.GlassReviewed(
                            now, broken.message(), reviewer, broken.actor(), judgement.verdict(), judgement.word()));
            return new Verdict.Done<>(broken.with(reviewer, judgement));
        });
    }

    private Optional<Broken> find(String id) {
        try {
            return list("id = ? for update", UUID.fromString(id)).stream().findFirst();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Everything that waits for review, the longest waiting first. */
    public List<Broken> waiting() {
        return list("reviewed_at is null order by review_due limit 1000");
    }

    private List<Broken> list(String where, Object... arguments) {
        return frame.work().now().query("select * from glass where " + where, (row, n) -> broken(row), arguments);
    }

    private static Broken broken(ResultSet row) throws SQLException {
        return new Broken(
                row.getString("id"),
                Rows.message(row, "message_id"),
                row.getString("actor"),
                row.getString("ground"),
                row.getString("reference"),
                Rows.instant(row, "broken_at"),
                Rows.instant(row, "open_until"),
                Rows.instant(row, "review_due"),
                row.getString("reviewer"),
                row.getString("verdict"),
                row.getString("code"));
    }
}
