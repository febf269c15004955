// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.springframework.jdbc.core.JdbcOperations;

/** How far messages are, for whoever handed them in. */
public final class Progress {

    private final JdbcOperations jdbc;

    public Progress(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One message: {@code findings} are lines of code, place and rule. */
    public record Of(
            String message,
            String format,
            String state,
            @Nullable String duplicateOf,
            Instant receivedAt,
            @Nullable Instant closedAt,
            List<String> findings,
            List<To> deliveries) {

        public Of {
            findings = List.copyOf(findings);
            deliveries = List.copyOf(deliveries);
        }

        /** True when nothing more will happen by itself. */
        public boolean ended() {
            return closedAt != null;
        }

        /** True when nothing more will happen before a second person answered. */
        public boolean held() {
            return !ended()
                    && !deliveries.isEmpty()
                    && deliveries.stream()
                            .allMatch(each ->
                                    each.closedAt() != null || each.state().equals("held"));
        }
    }

    /** One delivery. */
    public record To(
            String partner,
            String state,
            int attempts,
            @Nullable String code,
            @Nullable String reason,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt) {}

    public Optional<Of> find(MessageId id) {
        return jdbc
                .query(
                        """
                        select format, state, duplicate_of, received_at, closed_at, findings from message where id = ?
                        """,
                        (row, n) -> new Of(
                                id.value(),
                                row.getString("format"),
                                row.getString("state"),
                                row.getString("duplicate_of"),
                                row.getTimestamp("received_at").toInstant(),
                                instant(row.getTimestamp("closed_at")),
                                lines(row.getString("findings")),
                                deliveries(id)),
                        Messages.uuid(id))
                .stream()
                .findFirst();
    }

    /** Deliveries whose partner was ever silent beyond its time limit. */
    public int overdue() {
        var count = jdbc.queryForObject("select count(*) from delivery where overdue_at is not null", Integer.class);
        return count == null ? 0 : count;
    }

    private List<To> deliveries(MessageId id) {
        return jdbc.query(
                """
                select partner, state, attempts, code, reason, due_at, closed_at from delivery
                where message_id = ? order by partner
                """,
                (row, n) -> new To(
                        row.getString("partner"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getString("code"),
                        row.getString("reason"),
                        instant(row.getTimestamp("due_at")),
                        instant(row.getTimestamp("closed_at"))),
                Messages.uuid(id));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
