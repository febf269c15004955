// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Clock;
import java.util.List;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** Decides who may have what. The only way from a {@link Converted} to an {@link Authorised}. */
public final class PolicyGate {

    private static final Finding UNKNOWN_PARTNER =
            new Finding("GW-AUT-001", "header/to", "every partner has an agreement");

    private final Agreements agreements;
    private final Clock clock;
    private final Pseudonyms pseudonyms;

    /** Without a key for pseudonyms: a rule that asks for them permits nothing. */
    public PolicyGate(Agreements agreements, Clock clock) {
        this(agreements, clock, Pseudonyms.NONE);
    }

    public PolicyGate(Agreements agreements, Clock clock, Pseudonyms pseudonyms) {
        this.agreements = agreements;
        this.clock = clock;
        this.pseudonyms = pseudonyms;
    }

    /** @throws Refusal with every reason at once */
    public Authorised admit(Converted converted) {
        return switch (decide(converted)) {
            case Ruling.Permit permit -> new Permitted(converted.header(), permit);
            case Ruling.Deny deny -> throw new Refusal(Station.AUTHORISE, deny.findings());
        };
    }

    /** Says what {@link #admit} would do, and why. */
    public Ruling decide(Converted converted) {
        var partner = converted.header().partner();
        return agreements
                .find(partner)
                .map(agreement -> new Examination(agreement, converted.exchange(), clock.instant(), pseudonyms).rule())
                .orElseGet(() -> new Ruling.Deny(partner, List.of(UNKNOWN_PARTNER), List.of()));
    }
}
