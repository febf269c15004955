// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.store.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

class VaultIT {

    private static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    private static final byte[] PLAIN = "<Name>O'Nowhere</Name>".repeat(100).getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path keys;

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;
    private static Vault vault;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
        DemoKeys.makeIfAbsent(keys, List.of());
        vault = new Vault(new UnitOfWork(jdbc), KeyRing.open(keys));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void givesBackWhatItKeeps() {
        var key = vault.create(message());
        vault.putOriginal(key, PLAIN);
        vault.put(key, Vault.Kind.SEALED, PARTNER, new byte[] {1});
        vault.put(key, Vault.Kind.SEALED, PARTNER, new byte[] {2}); // sealed again

        var opened = vault.openOriginal(key.message());

        assertThat(opened.bytes()).isEqualTo(PLAIN);
        assertThat(vault.open(key.message(), Vault.Kind.SEALED, PARTNER).bytes())
                .containsExactly(2);
        assertThat(opened.key().digest(PLAIN)).isEqualTo(key.digest(PLAIN));
    }

    @Test
    void theTablesNeverContainThePlainText() {
        var key = vault.create(message());
        vault.putOriginal(key, PLAIN);
        vault.put(key, Vault.Kind.RECEIPT, PARTNER, PLAIN);

        var rows = jdbc.queryForList("select encode(bytes, 'escape') from payload", String.class);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(2).noneMatch(each -> each.contains("Nowhere"));
    }

    @Test
    void anErasedKeyErasesThePayload() {
        var key = vault.create(message());
        vault.putOriginal(key, PLAIN);

        jdbc.update("delete from data_key where message_id = ?", uuid(key.message()));

        assertThatThrownBy(() -> vault.openOriginal(key.message()))
                .isInstanceOf(Vault.Erased.class)
                .hasMessageContaining(key.message().value());
    }

    @Test
    void whatWasNeverKeptIsErased() {
        var key = vault.create(message());

        assertThatThrownBy(() -> vault.openOriginal(key.message())).isInstanceOf(Vault.Erased.class);
    }

    @Test
    void aKeyMovedToAnotherMessageDoesNotOpen() {
        var one = vault.create(message());
        var other = vault.create(message());
        vault.putOriginal(other, PLAIN);

        jdbc.update(
                "update data_key set wrapped = (select wrapped from data_key where message_id = ?) where message_id = ?",
                uuid(one.message()),
                uuid(other.message()));

        assertThatIllegalStateException().isThrownBy(() -> vault.openOriginal(other.message()));
    }

    @Test
    void aPayloadMovedToAnotherKindDoesNotOpen() {
        var key = vault.create(message());
        vault.put(key, Vault.Kind.SIGNED, PARTNER, PLAIN);

        jdbc.update("update payload set kind = 'sealed' where message_id = ?", uuid(key.message()));

        assertThatIllegalStateException().isThrownBy(() -> vault.open(key.message(), Vault.Kind.SEALED, PARTNER));
    }

    @Test
    void equalRecordsOfTwoMessagesHaveDifferentDigests() {
        var one = vault.create(message());
        var other = vault.create(message());

        assertThat(one.digest(PLAIN)).isNotEqualTo(other.digest(PLAIN));
        assertThat(one).hasToString("DataKey[" + one.message() + "]");
    }

    @Test
    void afterARotationEveryDataKeyIsWrappedAnewAndThePayloadsStay(@TempDir Path own) {
        DemoKeys.makeIfAbsent(own, List.of());
        jdbc.update("delete from data_key");
        var ring = KeyRing.open(own);
        var ours = new Vault(new UnitOfWork(jdbc), ring);
        var keysOfMessages = java.util.stream.Stream.generate(() -> ours.create(message()))
                .limit(5)
                .toList();
        keysOfMessages.forEach(each -> ours.putOriginal(each, PLAIN));
        var manager = new org.springframework.jdbc.support.JdbcTransactionManager(postgres.getPostgresDatabase());
        var rewrapping = new Rewrapping(
                new UnitOfWork(jdbc), ring, new org.springframework.transaction.support.TransactionTemplate(manager));
        var desk = new org.liaison.security.keys.KeyDesk(own);
        assertThat(rewrapping.counts()).containsExactly(java.util.Map.entry("at-rest", 5L));
        assertThat(rewrapping.round(9)).isZero();

        desk.rotateAtRest();
        ring.reload();
        assertThat(rewrapping.round(3)).isEqualTo(3);
        assertThat(rewrapping.counts()).containsEntry("at-rest", 2L).containsEntry("at-rest-2", 3L);
        assertThat(rewrapping.round(3)).isEqualTo(2);
        desk.remove("at-rest");
        ring.reload();

        assertThat(rewrapping.counts()).containsExactly(java.util.Map.entry("at-rest-2", 5L));
        keysOfMessages.forEach(
                each -> assertThat(ours.openOriginal(each.message()).bytes()).isEqualTo(PLAIN));
    }

    private static MessageId message() {
        var id = UUID.randomUUID();
        jdbc.update("""
                insert into message (id, format, door, deliverer, fingerprint, state, received_at, next_attempt_at)
                values (?, 'si-case', 'rest', 'records', ?, 'ingested', now(), now())
                """, id, id.toString().getBytes(StandardCharsets.US_ASCII));
        return new MessageId(id.toString());
    }

    private static UUID uuid(MessageId message) {
        return UUID.fromString(message.value());
    }
}
