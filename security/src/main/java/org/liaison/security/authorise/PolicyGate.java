// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Clock;
import java.util.List;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** Decides who may have what. The only way from a {@link Converted} to an {@link Admission}. */
public final class PolicyGate {

    private static final Finding UNKNOWN_PARTNER =
            new Finding("GW-AUT-001", "header/to", "every partner has an agreement");

    private final Agreements agreements;
    private final Approvals approvals;
    private final Clock clock;

    /** Where nobody can agree, what needs a second person is held for ever. */
    public PolicyGate(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
        this.approvals = Approvals.NONE;
    }

    public PolicyGate(Agreements agreements, Clock clock, Approvals approvals) {
        this.agreements = agreements;
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
        return agreements
                .find(partner)
                .map(agreement -> new Examination(agreement, converted.exchange(), clock.instant()).rule())
                .orElseGet(() -> new Ruling.Deny(partner, List.of(UNKNOWN_PARTNER), List.of()));
    }
}
