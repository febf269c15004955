// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;
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

    /** Convictions that name no subject, each by whom it convicts, and one of the persons a witness. */
    static ExchangePackage convicting(ExchangePackage exchange, Map<String, String> whom, String witness) {
        return new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                exchange.handling(),
                exchange.persons().stream()
                        .map(each -> each.id().equals(witness) ? witness(each) : each)
                        .toList(),
                exchange.organisations(),
                exchange.locations(),
                exchange.items(),
                exchange.events(),
                exchange.convictions().stream()
                        .filter(each -> whom.containsKey(each.id()))
                        .map(Given::ofNobodyNamed)
                        .toList(),
                exchange.connections().stream()
                        .filter(each -> each.type() == ConnectionType.CONVICTED)
                        .filter(each -> !"nobody".equals(whom.getOrDefault(each.to(), "nobody")))
                        .map(each -> new Connection(
                                whom.getOrDefault(each.to(), "nobody"),
                                each.type(),
                                each.to(),
                                each.evaluation(),
                                each.validity()))
                        .toList());
    }

    private static Person witness(Person is) {
        return new Person(
                is.provenance().withSubject(SubjectCategory.WITNESS),
                is.name(),
                is.aliases(),
                is.birth(),
                is.sex(),
                is.nationalities(),
                is.identifications(),
                is.contacts(),
                is.description(),
                is.occupation());
    }

    private static Conviction ofNobodyNamed(Conviction is) {
        return new Conviction(
                is.provenance().withSubject(null),
                is.decision(),
                is.offences(),
                is.sanctions(),
                is.erasedOn(),
                is.retainedUntil());
    }
}
