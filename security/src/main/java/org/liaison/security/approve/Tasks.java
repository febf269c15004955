// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Digest;

/** Reads the questions to second persons. */
public final class Tasks {

    private static final int PAGE = 500;

    private static final String SELECT = """
            select a.*, m.format as source_format, m.received_at, m.deliverer, m.unit,
                   d.priority, d.due_at, d.overdue_at
              from approval a join message m on m.id = a.message_id
              left join delivery d on d.message_id = a.message_id and d.partner = a.partner
            """;

    private final UnitOfWork work;

    public Tasks(UnitOfWork work) {
        this.work = work;
    }

    public Optional<Task> find(UUID id) {
        return work.now().query(SELECT + " where a.id = ?", Tasks::task, id).stream()
                .findFirst();
    }

    /** Until the transaction ends nobody else decides it. */
    Optional<Task> lock(UUID id) {
        return work.now().query(SELECT + " where a.id = ? for update of a", Tasks::task, id).stream()
                .findFirst();
    }

    /** The urgent first, then the oldest. */
    public List<Task> open() {
        return work.now()
                .query(
                        SELECT + " where a.state = 'open' order by d.priority desc, a.asked_at limit " + PAGE,
                        Tasks::task);
    }

    /** Whatever their state, newest first. */
    public List<Task> all() {
        return work.now().query(SELECT + " order by a.asked_at desc limit " + PAGE, Tasks::task);
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        var header = new Header(
                new MessageId(row.getString("message_id")),
                row.getString("source_format"),
                row.getTimestamp("received_at").toInstant(),
                new PartnerId(row.getString("partner")));
        return new Task(
                UUID.fromString(row.getString("id")),
                header,
                row.getString("deliverer"),
                row.getString("unit"),
                State.of(row.getString("state")),
                asked(row),
                new Task.Haste(
                        row.getInt("priority"),
                        instant(row.getTimestamp("due_at")),
                        row.getTimestamp("overdue_at") != null),
                decided(row));
    }

    private static Task.Asked asked(ResultSet row) throws SQLException {
        return new Task.Asked(
                row.getString("agreement"),
                row.getString("rule"),
                words(row, "purposes"),
                row.getString("legal_basis"),
                words(row, "grounds"),
                words(row, "redactions"),
                row.getString("format"),
                new Digest(row.getString("digest")),
                row.getTimestamp("asked_at").toInstant());
    }

    private static Task.@Nullable Decided decided(ResultSet row) throws SQLException {
        var at = instant(row.getTimestamp("decided_at"));
        return at == null
                ? null
                : new Task.Decided(
                        at,
                        row.getString("decided_by"),
                        row.getString("on_behalf_of"),
                        row.getString("reason"),
                        instant(row.getTimestamp("good_until")));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
