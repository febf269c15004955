// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.store.UnitOfWork;

/** Payloads at rest in PostgreSQL, each message under its own data key, wrapped by the ring. */
public final class Vault {

    /** What is kept of a message. */
    public enum Kind {
        ORIGINAL,
        SIGNED,
        SEALED,
        RECEIPT,
        /** What the policy would let leave, kept for the second person to look at. */
        DECIDED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final UnitOfWork work;
    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    public Vault(UnitOfWork work, KeyRing ring) {
        this.work = work;
        this.ring = ring;
    }

    /** A fresh key, stored wrapped. The message row must exist. */
    public DataKey create(MessageId message) {
        var raw = new byte[DataKey.BYTES];
        random.nextBytes(raw);
        var wrapped = ring.wrap(raw, context(message));
        work.later(
                "insert into data_key (message_id, key_id, wrapped) values (?, ?, ?)",
                uuid(message),
                wrapped.keyId(),
                wrapped.bytes());
        return new DataKey(message, raw);
    }

    /** A payload with the key of its message. */
    public record Opened(DataKey key, byte[] bytes) {

        @Override
        public String toString() {
            return "Opened[" + key.message() + "]";
        }
    }

    /** @throws Erased if the key was destroyed or there is no such payload */
    public Opened open(MessageId message, Kind kind, PartnerId partner) {
        return open(message, kind, partner.value());
    }

    /** @throws Erased if the key was destroyed */
    public Opened openOriginal(MessageId message) {
        return open(message, Kind.ORIGINAL, "");
    }

    private Opened open(MessageId message, Kind kind, String partner) {
        return work
                .now()
                .query(
                        """
                        select k.wrapped, p.bytes, k.key_id from data_key k join payload p on p.message_id = k.message_id
                        where k.message_id = ? and p.kind = ? and p.partner = ?
                        """,
                        (row, n) -> {
                            var key = new DataKey(
                                    message,
                                    ring.unwrap(
                                            new KeyRing.Wrapped(row.getString(3), row.getBytes(1)), context(message)));
                            return new Opened(key, key.decrypt(kind.word(), partner, row.getBytes(2)));
                        },
                        uuid(message),
                        kind.word(),
                        partner)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Erased(message));
    }

    public void putOriginal(DataKey key, byte[] bytes) {
        put(key, Kind.ORIGINAL, "", bytes);
    }

    public void put(DataKey key, Kind kind, PartnerId partner, byte[] bytes) {
        put(key, kind, partner.value(), bytes);
    }

    /** Keeps the first: a receipt that was evidence once stays it, whatever comes later. */
    public void putOnce(DataKey key, Kind kind, PartnerId partner, byte[] bytes) {
        put(key, kind, partner.value(), bytes, "do nothing");
    }

    private void put(DataKey key, Kind kind, String partner, byte[] bytes) {
        put(key, kind, partner, bytes, "do update set bytes = excluded.bytes");
    }

    private void put(DataKey key, Kind kind, String partner, byte[] bytes, String otherwise) {
        work.later(
                "insert into payload (message_id, kind, partner, bytes) values (?, ?, ?, ?)"
                        + " on conflict (message_id, kind, partner) " + otherwise,
                uuid(key.message()),
                kind.word(),
                partner,
                key.encrypt(kind.word(), partner, bytes, random));
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
