// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.app.embedded.EmbeddedDatabase;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Pseudonyms;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.RingLogSigner;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.AccessEvent;
import org.liaison.security.trail.NoteKey;
import org.liaison.security.trail.PostgresTrail;
import org.liaison.security.trail.PostgresTrailLog;
import org.liaison.security.trail.Sequencer;
import org.liaison.security.trail.TrailLog;
import org.liaison.security.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail opened from the command line, beside a running gateway or without one. */
public final class TrailStore implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final @Nullable EmbeddedDatabase started;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final RingLogSigner signer;
    private final KeyRing ring;

    private TrailStore(@Nullable EmbeddedDatabase started, String url, KeyRing ring) {
        this.started = started;
        this.pool = Storage.pool(url, CONNECTIONS);
        this.jdbc = new JdbcTemplate(pool);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.ring = ring;
        this.signer = new RingLogSigner(ring, origin());
    }

    /** As the newest checkpoint names the log: its configuration is not at hand here. */
    private String origin() {
        return jdbc
                .query(
                        "select note from trail_checkpoint order by size desc limit 1",
                        (row, n) -> row.getString(1).lines().findFirst().orElseThrow())
                .stream()
                .findFirst()
                .orElse("liaison.example/gateway");
    }

    /** @param url of an external database; null: the embedded one of {@code data}, started if it is not running */
    public static TrailStore open(Path data, @Nullable String url, Path keys) {
        var ring = KeyRing.open(keys);
        if (url != null) {
            return new TrailStore(null, url, ring);
        }
        var running = EmbeddedDatabase.findRunning(data.resolve("postgres"));
        if (running.isPresent()) {
            return new TrailStore(null, running.get().jdbcUrl(), ring);
        }
        if (!java.nio.file.Files.isDirectory(data.resolve("postgres"))) {
            throw new CannotStart(
                    "GW-CLI-003", data + " holds no gateway's data", "pass --data, or run ./liaison demo");
        }
        var started = EmbeddedDatabase.start(data);
        return new TrailStore(started, started.jdbcUrl(), ring);
    }

    public TrailLog log() {
        return new PostgresTrailLog(jdbc, NoteKey.of(signer));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The log's public key in the form the verifier takes. */
    public String key() {
        return NoteKey.of(signer).vkey();
    }

    /** The message with this id or, if only one fits, this beginning or end of it. */
    public Optional<MessageId> find(String typed) {
        var part = typed.replaceAll("[^0-9a-f-]", "");
        var found = jdbc.query(
                "select id::text from message where id::text like ? || '%' or id::text like '%' || ? limit 2",
                (row, n) -> new MessageId(row.getString(1)), part, part);
        return found.size() == 1 && !part.isBlank() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Records and publishes that somebody looked (Directive (EU) 2016/680 Art. 25). */
    public void consulted(MessageId message, String justification) {
        consulted(message, "way", justification);
    }

    /** {@code what} was looked at: {@code way}, {@code pseudonym}. */
    public void consulted(MessageId message, String what, String justification) {
        var clock = Clock.systemUTC();
        transactions.executeWithoutResult(status -> new PostgresTrail(new UnitOfWork(jdbc))
                .append(new AccessEvent.Consulted(clock.instant(), message, "command line", what, justification)));
        publish();
    }

    /** The same of a search, before it has found anything: it has a dossier of its own. */
    public void searched(String what, String justification) {
        consulted(MessageIds.random().next(Clock.systemUTC().instant()), what, justification);
    }

    /** A message that went, or was to go, to a partner. */
    public record Sent(MessageId message, String format) {}

    /** Newest first. */
    public List<Sent> sentTo(PartnerId partner) {
        return jdbc.query(
                """
                select m.id, m.format from message m join delivery d on d.message_id = m.id
                where d.partner = ? order by m.received_at desc
                """, (row, n) -> new Sent(new MessageId(row.getString(1)), row.getString(2)), partner.value());
    }

    /** @throws Vault.Erased if it is no more */
    public byte[] original(Sent sent) {
        return new Vault(new UnitOfWork(jdbc), ring)
                .openOriginal(sent.message())
                .bytes();
    }

    public Pseudonyms pseudonyms() {
        var pseudonyms = RingPseudonyms.of(ring);
        if (!pseudonyms.arePossible()) {
            throw new CannotStart("GW-PSE-001", "the key ring has no entry named pseudonyms", "pass --keys");
        }
        return pseudonyms;
    }

    /** Integrates and publishes what is recorded, unless the running gateway is at it. */
    public void publish() {
        var sequencer = new Sequencer(jdbc, transactions, signer, Clock.systemUTC());
        while (sequencer.runOnce() != 0) {
            Thread.onSpinWait(); // the gateway's own sequencer holds the lock, or there is more
        }
    }

    /** How many data keys of messages the key at rest of this name still wraps. */
    public long wrappedBy(String atRest) {
        var count = jdbc.queryForObject("select count(*) from data_key where key_id = ?", Long.class, atRest);
        return count == null ? 0 : count;
    }

    /** Sheets of transfers to third countries as the trail has them, oldest first: canonical JSON. */
    public List<String> transfers() {
        return jdbc.queryForList("select body from trail_entry where event = 'transferred' order by id", String.class);
    }

    /** The newest records that were handed in and are not erased, for deciding them once more. */
    public List<Original> originals(int most) {
        var vault = new Vault(new UnitOfWork(jdbc), ring);
        return jdbc.query("""
                        select m.id::text, m.format from message m join payload p on p.message_id = m.id
                        where p.kind = 'original' and m.direction = 'out' order by m.received_at desc limit ?
                        """, (row, n) -> Map.entry(new MessageId(row.getString(1)), row.getString(2)), most).stream()
                .map(each -> new Original(
                        each.getKey(),
                        each.getValue(),
                        vault.openOriginal(each.getKey()).bytes()))
                .toList();
    }

    /** A record as it was handed in. */
    public record Original(MessageId message, String format, byte[] bytes) {

        @Override
        public String toString() {
            return "Original[" + message + "]";
        }
    }

    /** A message in a list; {@code deliveries} names each recipient, how it ended and why. */
    public record Listed(String message, String receivedAt, String format, String state, String deliveries) {}

    /** Newest first. */
    public List<Listed> newest(int most) {
        return jdbc.query(
                """
                select m.id, m.received_at, m.format, m.state,
                       coalesce(string_agg(d.partner || ' ' || d.state || coalesce(' ' || d.code, ''), ', '), '') as ends
                from message m left join delivery d on d.message_id = m.id
                group by m.id order by m.received_at desc limit ?
                """,
                (row, n) -> new Listed(
                        row.getString("id"),
                        row.getTimestamp("received_at").toInstant().toString(),
                        row.getString("format"),
                        row.getString("state"),
                        row.getString("ends")),
                most);
    }

    @Override
    public void close() {
        pool.close();
        if (started != null) {
            started.close();
        }
    }
}
