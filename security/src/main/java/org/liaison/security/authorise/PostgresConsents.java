// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.PolicyEvent;
import org.liaison.security.trail.Trail;

/** Consents in the database. Asked only for parts that name a provider. */
public final class PostgresConsents implements Consents {

    private static final String FIND = """
            select id, until from consent
            where provider = ? and use_of = ? and recipient = ? and part in ('', ?)
              and (message_id = ? or message_id::text = ? or provider_message = ?)
              and recorded_at <= ? and withdrawn_at is null and (until is null or until > ?)
            order by recorded_at limit 1
            """;

    private final UnitOfWork work;
    private final Trail trail;

    public PostgresConsents(UnitOfWork work, Trail trail) {
        this.work = work;
        this.trail = trail;
    }

    /** What somebody recorded: {@code reference} says where the provider's own words are kept. */
    public record Recorded(
            MessageId message,
            PartnerId provider,
            @Nullable String providerMessage,
            @Nullable String part,
            @Nullable PartnerId recipient,
            Use use,
            String reference,
            String by,
            Instant at,
            @Nullable Instant until) {

        public Recorded {
            if (use == Use.SEND) {
                throw new IllegalArgumentException("nobody consents to sending as somebody else");
            }
        }
    }

    /** Within the caller's transaction, together with its trail entry. Returns the id. */
    public String record(Recorded consent) {
        var id = UUID.randomUUID();
        work.later(
                """
                insert into consent (id, message_id, provider, provider_message, part, recipient, use_of, reference,
                  recorded_by, recorded_at, until) values (?,?,?,?,?,?,?,?,?,?,?)
                """,
                id,
                uuid(consent.message()),
                consent.provider().value(),
                consent.providerMessage(),
                consent.part() == null ? "" : consent.part(),
                word(consent.recipient()),
                consent.use().word(),
                consent.reference(),
                consent.by(),
                Timestamp.from(consent.at()),
                consent.until() == null ? null : Timestamp.from(consent.until()));
        trail.append(new PolicyEvent.ConsentRecorded(
                consent.at(),
                consent.message(),
                consent.provider(),
                id.toString(),
                consent.use().word(),
                word(consent.recipient()),
                consent.by(),
                consent.until()));
        return id.toString();
    }

    @Override
    public Optional<Consent> find(Need need, Instant at) {
        return work
                .now()
                .query(
                        FIND,
                        (row, number) -> {
                            var until = row.getTimestamp("until");
                            return new Consent(row.getString("id"), until == null ? null : until.toInstant());
                        },
                        need.provider().value(),
                        need.use().word(),
                        word(need.recipient()),
                        need.part(),
                        uuid(need.message()),
                        need.providerReference(),
                        need.providerReference(),
                        Timestamp.from(at),
                        Timestamp.from(at))
                .stream()
                .findFirst();
    }

    private static UUID uuid(MessageId message) {
        return UUID.fromString(message.value());
    }

    private static String word(@Nullable PartnerId recipient) {
        return recipient == null ? "" : recipient.value();
    }
}
