// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.KeyRing;
import org.springframework.jdbc.core.JdbcOperations;

/** Payloads at rest in PostgreSQL, each message under its own data key, wrapped by the ring. */
public final class Vault {

    /** What is kept of a message. */
    public enum Kind {
        ORIGINAL,
        SIGNED,
        SEALED,
        RECEIPT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcOperations jdbc;
    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    public Vault(JdbcOperations jdbc, KeyRing ring) {
        this.jdbc = jdbc;
        this.ring = ring;
    }

    /** A fresh key, stored wrapped. The message row must exist. */
    public DataKey create(MessageId message) {
        var raw = new byte[DataKey.BYTES];
        random.nextBytes(raw);
        jdbc.update(
                "insert into data_key (message_id, key_id, wrapped) values (?, ?, ?)",
                uuid(message),
                ring.atRestKeyId(),
                ring.wrap(raw, context(message)));
        return new DataKey(message, raw);
    }

    /** @throws Erased if the key was destroyed */
    public DataKey open(MessageId message) {
        var wrapped = jdbc.query(
                "select wrapped from data_key where message_id = ?", (row, n) -> row.getBytes(1), uuid(message));
        if (wrapped.isEmpty()) {
            throw new Erased(message);
        }
        return new DataKey(message, ring.unwrap(wrapped.getFirst(), context(message)));
    }

    public void putOriginal(DataKey key, byte[] bytes) {
        put(key, Kind.ORIGINAL, "", bytes);
    }

    public void put(DataKey key, Kind kind, PartnerId partner, byte[] bytes) {
        put(key, kind, partner.value(), bytes);
    }

    public byte[] original(DataKey key) {
        return get(key, Kind.ORIGINAL, "");
    }

    public byte[] get(DataKey key, Kind kind, PartnerId partner) {
        return get(key, kind, partner.value());
    }

    private void put(DataKey key, Kind kind, String partner, byte[] bytes) {
        jdbc.update("""
                insert into payload (message_id, kind, partner, bytes) values (?, ?, ?, ?)
                on conflict (message_id, kind, partner) do update set bytes = excluded.bytes
                """, uuid(key.message()), kind.word(), partner, key.encrypt(kind.word(), partner, bytes, random));
    }

    private byte[] get(DataKey key, Kind kind, String partner) {
        var sealed = jdbc.query(
                "select bytes from payload where message_id = ? and kind = ? and partner = ?",
                (row, n) -> row.getBytes(1),
                uuid(key.message()),
                kind.word(),
                partner);
        if (sealed.isEmpty()) {
            throw new Erased(key.message());
        }
        return key.decrypt(kind.word(), partner, sealed.getFirst());
    }

    private static UUID uuid(MessageId message) {
        return UUID.fromString(message.value());
    }

    private static byte[] context(MessageId message) {
        return message.value().getBytes(StandardCharsets.US_ASCII);
    }

    /** The payload is gone for good. */
    public static final class Erased extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Erased(MessageId message) {
            super("payload of message " + message + " is erased or was never kept");
        }
    }
}
