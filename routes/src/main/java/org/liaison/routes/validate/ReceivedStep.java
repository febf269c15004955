// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.validate;

import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Ingested;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.message.Step;
import org.liaison.schemas.message.Validated;
import org.liaison.security.seal.Opened;

/** Asks of a partner's package what is asked of every record, and that it says what its envelope says. */
public final class ReceivedStep implements Step<Opened, Validated> {

    private static final String CODE = "GW-OPN-010";

    private final ValidateStep checks;
    private final Intake.Defaults nothing;
    private final String ownParty;

    /** @param nothing what stands in for a package that is silent; one of a partner says everything itself */
    public ReceivedStep(ValidateStep checks, Intake.Defaults nothing, String ownParty) {
        this.checks = checks;
        this.nothing = nothing;
        this.ownParty = ownParty;
    }

    @Override
    public Validated apply(Opened opened) {
        var validated = checks.apply(new Ingested(opened.header(), opened.document()));
        if (validated.record().toExchange(new Intake(opened.header(), nothing)) instanceof Conversion.Done done) {
            var findings = compare(opened, done);
            if (!findings.isEmpty()) {
                throw new Refusal(Station.VALIDATE, findings);
            }
        }
        return validated;
    }

    private List<Finding> compare(Opened opened, Conversion.Done done) {
        var findings = new ArrayList<Finding>();
        var exchange = done.exchange();
        if (!exchange.id().equals(opened.stated().value())) {
            findings.add(new Finding(CODE, "/Package/Header/MessageId", "it is the message id of the envelope"));
        }
        if (!exchange.handling().originator().equals(opened.header().partner().value())) {
            findings.add(new Finding(CODE, "/Package/Header/From", "it is the partner that signed"));
        }
        if (!exchange.handling().recipients().equals(List.of(ownParty))) {
            findings.add(new Finding(CODE, "/Package/Header/To", "it is this gateway"));
        }
        return findings;
    }
}
