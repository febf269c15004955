// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Digest;

/** Destroys the data key of a message and its payloads, in the caller's transaction. */
public final class Shredder {

    private final UnitOfWork work;
    private final Vault vault;

    public Shredder(UnitOfWork work, Vault vault) {
        this.work = work;
        this.vault = vault;
    }

    /** One payload by kind and recipient ({@code ""}: the original). */
    public record Payload(String kind, String partner) {

        private boolean isEvidence() {
            return kind.equals(Vault.Kind.RECEIPT.word());
        }

        @Override
        public String toString() {
            return partner.isEmpty() ? kind : kind + " " + partner;
        }
    }

    /** What is gone: {@code wrappedKey} is the SHA-256 of the wrapped data key as it was stored. */
    public record Shredded(Digest wrappedKey, List<Payload> destroyed, List<Payload> kept) {

        public Shredded {
            destroyed = List.copyOf(destroyed);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Empty if there is no key any more.
     *
     * @param keepEvidence partners' signed receipts are encrypted again, under a key that opens nothing else
     */
    public Optional<Shredded> shred(MessageId message, boolean keepEvidence) {
        return findWrapped(message).map(wrapped -> {
            var all = payloads(message);
            var kept = keepEvidence ? all.stream().filter(Payload::isEvidence).toList() : List.<Payload>of();
            var receipts = kept.stream()
                    .map(each -> vault.open(message, Vault.Kind.RECEIPT, new PartnerId(each.partner()))
                            .bytes())
                    .toList();
            work.later("delete from payload where message_id = ?", uuid(message));
            work.later("delete from data_key where message_id = ?", uuid(message));
            if (!kept.isEmpty()) {
                var fresh = vault.create(message);
                for (int i = 0; i < kept.size(); i++) {
                    var partner = new PartnerId(kept.get(i).partner());
                    vault.put(fresh, Vault.Kind.RECEIPT, partner, receipts.get(i));
                }
            }
            return new Shredded(
                    Digest.of(Fingerprint.sha256(wrapped)),
                    all.stream().filter(each -> !kept.contains(each)).toList(),
                    kept);
        });
    }

    private Optional<byte[]> findWrapped(MessageId message) {
        return work
                .now()
                .query(
                        "select wrapped from data_key where message_id = ? for update",
                        (row, n) -> row.getBytes(1),
                        uuid(message))
                .stream()
                .findFirst();
    }

    private List<Payload> payloads(MessageId message) {
        return work.now()
                .query(
                        "select kind, partner from payload where message_id = ? order by kind, partner",
                        (row, n) -> new Payload(row.getString(1), row.getString(2)),
                        uuid(message));
    }

    private static UUID uuid(MessageId message) {
        return UUID.fromString(message.value());
    }
}
