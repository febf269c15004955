// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Digest;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Vault;

/** Reads what second persons agreed to and has not been used, voided or left too long. */
public final class PostgresApprovals implements Approvals {

    private final UnitOfWork work;
    private final Vault vault;
    private final Clock clock;

    public PostgresApprovals(UnitOfWork work, Vault vault, Clock clock) {
        this.work = work;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Optional<Approval> find(MessageId message, PartnerId partner) {
        return work
                .now()
                .query(
                        """
                        select rule, digest from approval
                        where message_id = ? and partner = ? and state = 'approved' and good_until > ?
                        """,
                        (row, n) -> new Seen(row.getString(1), new Digest(row.getString(2))),
                        UUID.fromString(message.value()),
                        partner.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst()
                .map(seen -> new Agreed(message, partner, seen.rule, seen.digest, key(message, partner)));
    }

    /** The key that salted the digest lies beside what was kept for the second person to look at. */
    private DataKey key(MessageId message, PartnerId partner) {
        return vault.open(message, Vault.Kind.DECIDED, partner).key();
    }

    private record Seen(String rule, Digest digest) {}
}
