// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log from the tables that {@link PostgresTrail} and {@link Sequencer} write. */
public final class PostgresTrailLog implements TrailLog {

    /** Entries read at a time: a page is a statement of its own, so a long export holds no transaction open. */
    private static final int PAGE = 8 * Tiles.WIDTH;

    private final JdbcClient jdbc;
    private final NoteKey key;
    private final PostgresCheckpoints checkpoints;

    public PostgresTrailLog(JdbcOperations jdbc, NoteKey key) {
        this.jdbc = JdbcClient.create(jdbc);
        this.key = key;
        this.checkpoints = new PostgresCheckpoints(this.jdbc);
    }

    @Override
    public List<Entry> entriesOf(MessageId message) {
        return entriesOf(
                message,
                checkpoints.findNewest().map(newest -> newest.note().size()).orElse(0L));
    }

    private List<Entry> entriesOf(MessageId message, long published) {
        return jdbc.sql("""
                        select idx, message_id, event, at, body from trail_entry
                        where message_id = ?::uuid order by id
                        """)
                .param(message.value())
                .query((row, number) -> entry(row, published))
                .list();
    }

    @Override
    public Optional<Checkpoint> findLatestCheckpoint() {
        return checkpoints
                .findNewest()
                .map(newest -> new Checkpoint(
                        newest.note().origin(),
                        newest.note().size(),
                        newest.note().root(),
                        newest.at(),
                        newest.note().note()));
    }

    @Override
    public Verdict verify(MessageId message) {
        var newest = checkpoints.findNewest();
        if (newest.isEmpty()) {
            return new Verdict(false, 0, 0, null, "nothing has been published yet; ask again in a second");
        }
        var checkpoint = newest.get().note();
        return new MessageProof(checkpoint, key, tree()).over(entriesOf(message, checkpoint.size()));
    }

    @Override
    public byte[] proof(MessageId message) {
        var checkpoint = checkpoints
                .findNewest()
                .map(PostgresCheckpoints.Stored::note)
                .orElseThrow(() -> new IllegalStateException("nothing has been published yet"));
        return ProofWriter.write(checkpoint, key, tree(), entriesOf(message, checkpoint.size()));
    }

    @Override
    public long export(OutputStream out, Progress progress) throws IOException {
        var checkpoint = checkpoints
                .findNewest()
                .map(PostgresCheckpoints.Stored::note)
                .orElseThrow(() -> new IllegalStateException("nothing has been published yet"));
        var buffered = new BufferedOutputStream(out, 1 << 16);
        var writer = new ExportWriter(buffered);
        writer.header(checkpoint, key);
        long written = exportEntries(writer, checkpoint.size(), progress);
        writer.checkpoint(checkpoint);
        buffered.flush();
        return written;
    }

    private long exportEntries(ExportWriter writer, long size, Progress progress) throws IOException {
        var tree = tree();
        long written = 0;
        for (var page = page(0, size); !page.isEmpty(); page = page(page.getLast().index + 1, size)) {
            for (var each : page) {
                writer.entry(each.index, tree.leaf(each.index), each.body);
            }
            written += page.size();
            progress.at(written, size);
        }
        return written;
    }

    private List<Body> page(long from, long size) {
        return jdbc.sql("select idx, body from trail_entry where idx >= ? and idx < ? order by idx limit ?")
                .params(from, size, PAGE)
                .query((row, number) -> new Body(row.getLong("idx"), row.getString("body")))
                .list();
    }

    private MerkleTree tree() {
        return new MerkleTree(new RememberedTiles(new PostgresTiles(jdbc)));
    }

    private static Entry entry(ResultSet row, long published) throws SQLException {
        var index = row.getObject("idx", Long.class);
        return new Entry(
                index,
                new MessageId(row.getString("message_id")),
                row.getString("event"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("body"),
                promise(index, published));
    }

    private static Promise promise(@Nullable Long index, long published) {
        if (index == null) {
            return Promise.RECORDED;
        }
        return index < published ? Promise.PUBLISHED : Promise.INTEGRATED;
    }

    private record Body(long index, String body) {}
}
