// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.nio.file.Path;
import java.time.Clock;
import org.liaison.schemas.message.Converted;
import org.liaison.security.authorise.Agreements;
import org.liaison.security.authorise.Approvals;
import org.liaison.security.authorise.Consents;
import org.liaison.security.authorise.Explanation;
import org.liaison.security.authorise.PolicyGate;
import org.liaison.security.authorise.Ruling;

/** Asks the policy without sending: decides and explains, but hands out nothing that could be rendered. */
public final class Explainer {

    private final PolicyGate gate;

    public Explainer(Path agreements, Clock clock) {
        var known = Agreements.read(agreements);
        this.gate = new PolicyGate(
                () -> known, new PolicyGate.Ports(Consents.NONE, Approvals.NONE, RingPseudonyms.forgotten()), clock);
    }

    public Ruling decide(Converted converted) {
        return gate.decide(converted);
    }

    public Explanation explain(Ruling ruling) {
        return Explanation.of(ruling);
    }
}
