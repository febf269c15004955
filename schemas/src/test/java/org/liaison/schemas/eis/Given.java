// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** A message, and packages made by chance that are meant for cross-checking. */
final class Given {

    static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "exchange",
            Instant.parse("2026-11-22T12:00:00Z"),
            null);

    private Given() {}

    static ExchangePackage crossChecking(long seed) {
        return with(Packages.of(seed), List.of(Purpose.CROSS_CHECKING));
    }

    static ExchangePackage with(ExchangePackage exchange, List<Purpose> purposes) {
        var is = exchange.handling();
        return new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                new Handling(
                        is.originator(),
                        is.reference(),
                        purposes,
                        is.legalBasis(),
                        is.classification(),
                        is.codes(),
                        is.handlingText(),
                        is.crimeArea(),
                        is.terms(),
                        is.urgency(),
                        is.urgencyReason(),
                        is.recipients()),
                exchange.persons(),
                exchange.organisations(),
                exchange.locations(),
                exchange.items(),
                exchange.events(),
                exchange.convictions(),
                exchange.connections());
    }
}
