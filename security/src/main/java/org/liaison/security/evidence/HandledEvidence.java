// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Consents;
import org.liaison.security.authorise.Restrictions;
import org.liaison.security.authorise.Restrictions.Recipient;
import org.liaison.security.authorise.Use;
import org.liaison.security.evidence.EvidenceBundle.Order;
import org.liaison.security.store.UnitOfWork;

/**
 * Asks the rules on handling about everything in a message that somebody else provided: the message itself if a partner
 * sent it, and what it sends on of a partner's. What is our own binds others, not us.
 */
public final class HandledEvidence implements EvidenceRules {

    private static final Set<HandlingCode> UNMARKED = Set.of(HandlingCode.H2);

    private final UnitOfWork work;
    private final Restrictions restrictions;
    private final Clock clock;

    public HandledEvidence(UnitOfWork work, Consents consents, Clock clock) {
        this.work = work;
        this.restrictions = new Restrictions(consents);
        this.clock = clock;
    }

    /** Something of a partner's, under the id by which it knows it. */
    private record Foreign(PartnerId provider, @Nullable String stated, Set<HandlingCode> codes) {}

    @Override
    public Optional<Finding> findObjection(Order order) {
        var use = order.use() == EvidenceBundle.Use.JUDICIAL ? Use.JUDICIAL_EVIDENCE : Use.EXPORT;
        return foreign(order)
                .flatMap(each -> findObjection(order, each, use).stream())
                .findFirst();
    }

    private Optional<Finding> findObjection(Order order, Foreign part, Use use) {
        var need = new Consents.Need(part.provider(), order.message(), part.stated(), "", null, use);
        return restrictions
                .findObjection(need, part.codes(), Recipient.house(), clock.instant())
                .map(objection -> new Finding("GW-SEA-062", "handling codes", rule(objection, part.codes())));
    }

    private static String rule(Restrictions.Objection objection, Collection<HandlingCode> codes) {
        var shown = codes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return "the provider allowed the use: " + objection.ground() + "; handling code " + shown;
    }

    private Stream<Foreign> foreign(Order order) {
        return work
                .now()
                .query(
                        """
                        select a.partner, a.stated, f.codes
                        from message m join message f on f.id in (m.id, m.origin) and f.direction = 'in'
                        join arrival a on a.message_id = f.id
                        where m.id = ?
                        """,
                        (row, n) ->
                                new Foreign(new PartnerId(row.getString(1)), row.getString(2), codes(row.getArray(3))),
                        UUID.fromString(order.message().value()))
                .stream();
    }

    /** What a provider gave no code is treated as if it were not to be passed on. */
    private static Set<HandlingCode> codes(Array array) throws SQLException {
        var codes = Stream.of((String[]) array.getArray())
                .map(HandlingCode::valueOf)
                .collect(Collectors.toSet());
        return codes.isEmpty() ? UNMARKED : codes;
    }
}
