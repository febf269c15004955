// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** Decides who may have what. The only way from a {@link Converted} to an {@link Admission}. */
public final class PolicyGate {

    private static final Finding UNKNOWN_PARTNER =
            new Finding("GW-AUT-001", "header/to", "every partner has an agreement");

    private final Supplier<Agreements> agreements;
    private final Restrictions restrictions;
    private final Approvals approvals;
    private final Clock clock;

    /**
     * With agreements that never change, and where nobody ever consented to anything. Where nobody can agree, what
     * needs a second person is held for ever.
     */
    public PolicyGate(Agreements agreements, Clock clock) {
        this(agreements, clock, Approvals.NONE);
    }

    public PolicyGate(Agreements agreements, Clock clock, Approvals approvals) {
        this(() -> agreements, Consents.NONE, clock, approvals);
    }

    /** @param agreements those in force; asked once a decision, so that they can be exchanged */
    public PolicyGate(Supplier<Agreements> agreements, Consents consents, Clock clock, Approvals approvals) {
        this.agreements = agreements;
        this.restrictions = new Restrictions(consents);
        this.approvals = approvals;
        this.clock = clock;
    }

    /** @throws Refusal with every reason at once */
    public Admission admit(Converted converted) {
        return switch (decide(converted)) {
            case Ruling.Permit permit -> admit(converted.header(), permit);
            case Ruling.Deny deny -> throw new Refusal(Station.AUTHORISE, deny.findings());
        };
    }

    private Admission admit(Header header, Ruling.Permit permit) {
        if (permit.approvals().isEmpty()) {
            return new Permitted(header, permit, null);
        }
        return approvals
                .find(header.id(), permit.partner())
                .filter(each -> Permitted.isFor(header, permit, each))
                .<Admission>map(each -> new Permitted(header, permit, each))
                .orElseGet(() -> new Withheld(header, permit));
    }

    /** Says what {@link #admit} would do, and why. */
    public Ruling decide(Converted converted) {
        var partner = converted.header().partner();
        var inForce = agreements.get();
        return inForce.find(partner)
                .map(agreement -> decide(converted, agreement, inForce))
                .orElseGet(() -> new Ruling.Deny(partner, List.of(UNKNOWN_PARTNER), List.of()));
    }

    private Ruling decide(Converted converted, Agreement agreement, Agreements inForce) {
        var now = clock.instant();
        var exchange = converted.exchange();
        var recipient = new Restrictions.Recipient(
                agreement.partner(), agreement.party().kind());
        var objections = restrictions.findObjections(converted.header().id(), exchange, Use.SEND, recipient, now);
        var blocked = Blocked.of(exchange, agreement.ceiling().parts(), objections);
        return new Examination(agreement, exchange, blocked, now).rule(originator(converted, recipient, inForce, now));
    }

    /** A package whose originator is another partner is passed on as a whole. */
    private List<Finding> originator(
            Converted converted, Restrictions.Recipient recipient, Agreements inForce, Instant now) {
        var handling = converted.exchange().handling();
        return Optional.of(handling.originator())
                .filter(PartnerId::isValid)
                .map(PartnerId::new)
                .filter(each -> inForce.find(each).isPresent())
                .map(each -> new Consents.Need(
                        each, converted.header().id(), converted.exchange().id(), "", recipient.partner(), Use.FORWARD))
                .flatMap(need -> restrictions.findObjection(need, handling.codes(), recipient, now))
                .map(objection -> List.of(objection.at("handling/originator")))
                .orElse(List.of());
    }
}
