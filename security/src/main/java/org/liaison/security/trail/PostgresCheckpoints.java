// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signed checkpoints as rows of {@code trail_checkpoint}; every one is kept. */
final class PostgresCheckpoints {

    private final JdbcClient jdbc;

    PostgresCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> findNewest() {
        return jdbc.sql("select at, note from trail_checkpoint order by size desc limit 1")
                .query((row, number) -> new Stored(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        CheckpointNote.parse(row.getString("note"))))
                .optional();
    }

    void add(CheckpointNote checkpoint, Instant at) {
        jdbc.sql("insert into trail_checkpoint (size, at, note) values (?, ?, ?)")
                .param(checkpoint.size())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(checkpoint.note())
                .update();
    }

    record Stored(Instant at, CheckpointNote note) {}
}
