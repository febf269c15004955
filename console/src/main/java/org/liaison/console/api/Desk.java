// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;
import org.liaison.security.trail.AccessEvent;
import org.liaison.security.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What lies in the inbox, as labels: nothing of the content. Looking inside is an event, before anything is shown. */
final class Desk {

    private static final int MOST = 200;
    private static final String SELECT = """
            select message_id, partner, unit, state, classification, codes, urgency, due_at, received_at, read_at,
                   forwarded_at from inbox
            """;

    private final JdbcClient database;
    private final Trail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    Desk(JdbcClient database, Trail trail, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One message of a partner. */
    record Label(
            String message,
            String partner,
            String unit,
            String state,
            String classification,
            List<String> codes,
            String urgency,
            @Nullable Instant dueAt,
            Instant receivedAt,
            @Nullable Instant readAt,
            @Nullable Instant forwardedAt) {}

    /** Newest first, what the actor may know of: their unit's, auditors every unit's, nobody above their clearance. */
    List<Label> list(Actor actor, @Nullable String state) {
        return database.sql(SELECT + """
                 where (:every or unit = :unit) and classification in (:cleared)
                   and (cast(:state as text) is null or state = :state)
                 order by received_at desc limit :most
                """)
                .param("every", actor.is(Role.AUDITOR))
                .param("unit", actor.unit())
                .param("cleared", cleared(actor))
                .param("state", state)
                .param("most", MOST)
                .query(Desk::label)
                .list();
    }

    Optional<Label> find(MessageId message) {
        return database.sql(SELECT + " where message_id = :id")
                .param("id", UUID.fromString(message.value()))
                .query(Desk::label)
                .optional();
    }

    /** Records that somebody reads; what cannot be trailed is not shown. */
    void read(MessageId message, String who, String justification) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            trail.append(new AccessEvent.Consulted(now, message, who, "received", justification));
            database.sql("""
                    update inbox set state = case state when 'new' then 'read' else state end,
                                     read_at = coalesce(read_at, :now) where message_id = :id
                    """)
                    .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                    .param("id", UUID.fromString(message.value()))
                    .update();
        });
    }

    private static List<String> cleared(Actor actor) {
        return Stream.of(Classification.values())
                .filter(each -> !each.isAbove(actor.clearance()))
                .map(Enum::name)
                .toList();
    }

    private static Label label(ResultSet row, int number) throws SQLException {
        return new Label(
                row.getString("message_id"),
                row.getString("partner"),
                row.getString("unit"),
                row.getString("state"),
                row.getString("classification"),
                Arrays.stream((Object[]) row.getArray("codes").getArray())
                        .map(String::valueOf)
                        .toList(),
                row.getString("urgency"),
                find(row, "due_at"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                find(row, "read_at"),
                find(row, "forwarded_at"));
    }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
