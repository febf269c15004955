// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.RingLogSigner;
import org.liaison.security.seal.Sealer;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.store.WritingTransactions;
import org.liaison.security.trail.NoteKey;
import org.liaison.security.trail.PostgresTrail;
import org.liaison.security.trail.PostgresTrailLog;
import org.liaison.security.trail.Sequencer;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Shredder;
import org.liaison.security.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A contact point on a real database, with its keys, its trail and a settable clock. */
final class House {

    static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    static final byte[] CONTENT = "<Name>O'Nowhere</Name>".repeat(50).getBytes(StandardCharsets.UTF_8);

    private static final House SHARED = new House();

    final SettableClock clock = new SettableClock();
    final JdbcTemplate jdbc;
    final TransactionTemplate transactions;
    final Vault vault;
    final PostgresTrailLog log;
    final NoteKey key;
    final Frame frame;
    final Holds holds;
    final Erasure erasure;
    final Sealer sealer;

    private final UnitOfWork work;
    private final Sequencer sequencer;

    private House() {
        try {
            var source = EmbeddedPostgres.builder().start().getPostgresDatabase();
            Flyway.configure().dataSource(source).load().migrate();
            jdbc = new JdbcTemplate(source);
            work = new UnitOfWork(jdbc);
            transactions = new TransactionTemplate(new WritingTransactions(source, work));
            var keys = Files.createDirectories(Path.of("target/keeping-keys"));
            DemoKeys.makeIfAbsent(keys, List.of(PARTNER.value()));
            var ring = KeyRing.open(keys);
            var signer = new RingLogSigner(ring, "liaison.example/keeping");
            vault = new Vault(work, ring);
            sealer = new Sealer(ring);
            key = NoteKey.of(signer);
            log = new PostgresTrailLog(jdbc, key);
            sequencer = new Sequencer(jdbc, transactions, signer, clock);
            frame = new Frame(work, transactions, new PostgresTrail(work), clock);
            holds = new Holds(frame);
            erasure = new Erasure(frame, new Shredder(work, vault), holds, signer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Emptied of what other tests left. */
    static House empty() {
        SHARED.clock.reset();
        SHARED.jdbc.execute("truncate message, trail_entry, trail_tile, trail_checkpoint restart identity cascade");
        return SHARED;
    }

    /** A message that was sent to one partner, which accepted it, a moment ago. */
    MessageId delivered(String... subjects) {
        return transactions.execute(status -> {
            var key = insert("closed", subjects);
            delivery(key.message(), PARTNER.value(), "delivered", 1, true);
            vault.put(key, Vault.Kind.SIGNED, PARTNER, CONTENT);
            vault.put(key, Vault.Kind.SEALED, PARTNER, CONTENT);
            vault.put(key, Vault.Kind.RECEIPT, PARTNER, "receipt".getBytes(StandardCharsets.UTF_8));
            return key.message();
        });
    }

    /** A message with one delivery in this state. */
    MessageId underWay(String state, int attempts) {
        return transactions.execute(status -> {
            var key = insert("under-way");
            boolean closed = List.of("delivered", "dead", "refused", "declined").contains(state);
            delivery(key.message(), PARTNER.value(), state, attempts, closed);
            vault.put(key, Vault.Kind.SIGNED, PARTNER, CONTENT);
            return key.message();
        });
    }

    private DataKey insert(String state, String... subjects) {
        var id = new MessageId(UUID.randomUUID().toString());
        work.later(
                """
                insert into message (id, format, door, deliverer, fingerprint, idempotency_key, state, received_at,
                                     next_attempt_at, closed_at, subjects, findings)
                values (?, 'si-case', 'rest', 'records', ?, ?, ?, ?, ?, ?, ?, 'GW-VAL-104 at person[1]: a rule')
                """,
                Rows.uuid(id),
                id.value().getBytes(StandardCharsets.US_ASCII),
                id.value(),
                state,
                now(),
                now(),
                state.equals("closed") ? now() : null,
                subjects);
        var key = vault.create(id);
        vault.putOriginal(key, CONTENT);
        frame.trail()
                .append(new WayEvent.Ingested(
                        clock.instant(), id, "rest", "records", "si-case", key.digest(CONTENT), CONTENT.length, null));
        return key;
    }

    /** The same record again, kept as a message of its own. */
    MessageId duplicateOf(MessageId original) {
        return transactions.execute(status -> {
            var key = insert("duplicate");
            work.later(
                    "update message set duplicate_of = ? where id = ?", Rows.uuid(original), Rows.uuid(key.message()));
            return key.message();
        });
    }

    /** The same message was sent to somebody else as well. */
    void deliver(MessageId message, String partner) {
        delivery(message, partner, "delivered", 1, true);
    }

    /** As the dispatcher ends a delivery. */
    void end(MessageId message, String state) {
        jdbc.update(
                "update delivery set state = ?, attempts = 1, closed_at = ? where message_id = ?",
                state,
                now(),
                Rows.uuid(message));
    }

    private void delivery(MessageId id, String partner, String state, int attempts, boolean closed) {
        work.later(
                """
                insert into delivery (message_id, partner, state, priority, attempts, body_digest, sealed_at, due_at,
                                      next_attempt_at, closed_at, reason)
                values (?, ?, ?, 4, ?, ?, ?, ?, ?, ?, 'said by the partner')
                """, Rows.uuid(id), partner, state, attempts, new byte[32], now(), now(), now(), closed ? now() : null);
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Integrates and publishes everything recorded. */
    void publish() {
        while (sequencer.runOnce() != 0) {
            Thread.onSpinWait();
        }
    }

    List<String> events(MessageId message) {
        return jdbc.queryForList(
                "select event from trail_entry where message_id = ? order by id", String.class, Rows.uuid(message));
    }

    <T> @Nullable T column(String name, Class<T> type, MessageId message) {
        return jdbc.queryForObject("select " + name + " from message where id = ?", type, Rows.uuid(message));
    }

    void advance(Duration by) {
        clock.advance(by);
    }
}
