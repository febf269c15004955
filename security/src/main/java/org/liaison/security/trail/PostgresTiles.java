// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tiles as rows of {@code trail_tile}. */
final class PostgresTiles implements Tiles {

    private final JdbcClient jdbc;

    PostgresTiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] read(int level, long position) {
        return jdbc.sql("select hashes from trail_tile where level = ? and position = ?")
                .param(level)
                .param(position)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("a tile of the trail is missing"));
    }

    @Override
    public void write(int level, long position, byte[] hashes) {
        jdbc.sql("""
                insert into trail_tile (level, position, hashes) values (?, ?, ?)
                on conflict (level, position) do update set hashes = excluded.hashes
                """).param(level).param(position).param(hashes).update();
    }
}
