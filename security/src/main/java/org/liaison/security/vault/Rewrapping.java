// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.vault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.store.UnitOfWork;
import org.springframework.transaction.support.TransactionOperations;

/**
 * After a rotation wraps data keys anew under the newest key at rest, some at a time. Payloads are not touched: the data
 * keys stay, only what protects them changes.
 */
public final class Rewrapping {

    private final UnitOfWork work;
    private final KeyRing ring;
    private final TransactionOperations transactions;

    public Rewrapping(UnitOfWork work, KeyRing ring, TransactionOperations transactions) {
        this.work = work;
        this.ring = ring;
        this.transactions = transactions;
    }

    private record Row(UUID message, KeyRing.Wrapped wrapped) {}

    /** Wraps up to {@code most} anew; returns how many. Several gateways may do it at once. */
    public int round(int most) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var rows = work.now()
                    .query(
                            """
                            select message_id, key_id, wrapped from data_key where key_id <> ?
                            order by message_id limit ? for update skip locked
                            """,
                            (row, n) -> new Row(
                                    row.getObject(1, UUID.class),
                                    new KeyRing.Wrapped(row.getString(2), row.getBytes(3))),
                            ring.atRestKeyId(),
                            most);
            for (var each : rows) {
                var context = each.message().toString().getBytes(StandardCharsets.US_ASCII);
                var again = ring.wrap(ring.unwrap(each.wrapped(), context), context);
                work.later(
                        "update data_key set key_id = ?, wrapped = ? where message_id = ?",
                        again.keyId(),
                        again.bytes(),
                        each.message());
            }
            return rows.size();
        }));
    }

    /** How many data keys each key at rest wraps. A key that is not listed may go. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        work.now().query("select key_id, count(*) from data_key group by key_id", row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
