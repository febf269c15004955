// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how far messages have come. The console's only SQL; it never touches payloads or keys. */
final class Ways {

    static final int PAGE = 50;

    private static final String SELECT = """
            select m.id, m.received_at, m.format, m.door, m.deliverer, m.state, m.findings, m.duplicate_of,
                   t.recorded, t.integrated, t.published
              from message m
             cross join (select coalesce(max(size), 0) as size from trail_checkpoint) c
             cross join lateral (
                   select count(*) as recorded, count(e.idx) as integrated,
                          count(*) filter (where e.idx < c.size) as published
                     from trail_entry e where e.message_id = m.id) t
            """;

    private static final String MATCHING = " where " + Sight.CONDITION + """
               and (cast(:state as text) is null or m.state = :state or exists (
                   select 1 from delivery d where d.message_id = m.id and d.state = :state))
               and (cast(:partner as text) is null or exists (
                   select 1 from delivery d where d.message_id = m.id and d.partner = :partner))
               and (cast(:code as text) is null or position(:code in m.findings) > 0 or exists (
                   select 1 from delivery d left join receipt r using (message_id, partner)
                    where d.message_id = m.id and :code in (d.code, r.code)))
            """;

    private static final String DELIVERIES = """
            select d.message_id, d.partner, d.state, d.attempts, d.code, d.due_at, d.overdue_at, d.next_attempt_at,
                   d.closed_at, r.outcome, r.code as receipt_code, r.signer, r.received_at as receipt_at
              from delivery d left join receipt r using (message_id, partner)
             where d.message_id in (:ids) order by d.partner
            """;

    /** A loose index scan: one look-up a partner instead of reading every delivery. */
    private static final String PARTNERS = """
            with recursive p as (
              (select min(partner) as partner from delivery)
              union all
              select (select min(d.partner) from delivery d where d.partner > p.partner) from p where p.partner is not null)
            select partner from p where partner is not null
            """;

    private final JdbcClient database;

    Ways(JdbcClient database) {
        this.database = database;
    }

    /** One page of the list; {@code more} tells whether older messages follow. */
    record Page(List<Way> ways, int number, boolean more) {}

    /** What the actor may see, newest first; {@code page} counts from 0. */
    Page list(Criteria criteria, Actor actor, int page) {
        var found = database.sql(SELECT + MATCHING + " order by m.received_at desc, m.id limit :limit offset :offset")
                .params(Sight.of(actor))
                .param("state", criteria.state())
                .param("partner", criteria.partner())
                .param("code", criteria.code())
                .param("limit", PAGE + 1)
                .param("offset", (long) page * PAGE)
                .query(Ways::way)
                .list();
        return new Page(withDeliveries(found.subList(0, Math.min(PAGE, found.size()))), page, found.size() > PAGE);
    }

    Optional<Way> find(MessageId message) {
        var found = database.sql(SELECT + " where m.id = :id")
                .param("id", uuid(message))
                .query(Ways::way)
                .list();
        return withDeliveries(found).stream().findFirst();
    }

    /** Every partner that anything was ever meant for, in alphabetical order. */
    List<String> partners() {
        return database.sql(PARTNERS).query(String.class).list();
    }

    private List<Way> withDeliveries(List<Way> ways) {
        if (ways.isEmpty()) {
            return ways;
        }
        var deliveries = database
                .sql(DELIVERIES)
                .param("ids", ways.stream().map(way -> uuid(way.id())).toList())
                .query((row, number) -> Map.entry(id(row, "message_id"), delivery(row)))
                .list() // the client's own stream would keep its connection until it is closed
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return ways.stream()
                .map(way -> way.with(deliveries.getOrDefault(way.id(), List.of())))
                .toList();
    }

    private static Way way(ResultSet row, int number) throws SQLException {
        var duplicateOf = row.getString("duplicate_of");
        return new Way(
                id(row, "id"),
                instant(row, "received_at"),
                row.getString("format"),
                row.getString("door"),
                row.getString("deliverer"),
                row.getString("state"),
                findings(row.getString("findings")),
                duplicateOf == null ? null : new MessageId(duplicateOf),
                new Way.Proof(row.getLong("recorded"), row.getLong("integrated"), row.getLong("published")),
                List.of());
    }

    private static Way.Delivery delivery(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var receipt = outcome == null
                ? null
                : new Way.Receipt(
                        outcome, row.getString("receipt_code"), row.getString("signer"), instant(row, "receipt_at"));
        return new Way.Delivery(
                row.getString("partner"),
                row.getString("state"),
                row.getString("code"),
                row.getInt("attempts"),
                findInstant(row, "due_at"),
                findInstant(row, "overdue_at"),
                instant(row, "next_attempt_at"),
                findInstant(row, "closed_at"),
                receipt);
    }

    /** One finding a line, as {@link Finding#toString()} writes it; a bare code stays a code. */
    private static List<Finding> findings(@Nullable String text) {
        var findings = new ArrayList<Finding>();
        for (var line : text == null ? List.<String>of() : text.lines().toList()) {
            var code = line.split(" at ", 2);
            var place = code.length < 2 ? new String[] {""} : code[1].split(": ", 2);
            findings.add(new Finding(code[0].strip(), place[0], place.length < 2 ? "" : place[1]));
        }
        return List.copyOf(findings);
    }

    private static UUID uuid(MessageId message) {
        return UUID.fromString(message.value());
    }

    private static MessageId id(ResultSet row, String column) throws SQLException {
        return new MessageId(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
