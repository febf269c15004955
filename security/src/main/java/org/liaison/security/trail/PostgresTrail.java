// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.List;
import java.util.function.Function;
import org.liaison.security.store.UnitOfWork;

/** Records events as rows of {@code trail_entry}, one statement a call, in whatever transaction is under way. */
public final class PostgresTrail implements Trail {

    private static final String INSERT = """
            insert into trail_entry (message_id, event, at, body)
            select message_id, event, at, body
            from unnest(?::text[]::uuid[], ?::text[], ?::text[]::timestamptz[], ?::text[])
                 with ordinality as new(message_id, event, at, body, position)
            order by position
            """;

    private final UnitOfWork work;

    public PostgresTrail(UnitOfWork work) {
        this.work = work;
    }

    @Override
    public void append(List<? extends TrailEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        work.later(
                INSERT,
                column(events, event -> event.message().value()),
                column(events, CanonicalEvent::nameOf),
                column(events, event -> CanonicalEvent.at(event.at())),
                column(events, CanonicalEvent::write));
    }

    private static String[] column(List<? extends TrailEvent> events, Function<TrailEvent, String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }
}
