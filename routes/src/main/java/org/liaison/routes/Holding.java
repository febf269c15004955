// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.liaison.routes.dispatch.Partners;
import org.liaison.routes.state.Deliveries;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.approve.Holds;
import org.liaison.security.authorise.Admission;
import org.liaison.security.authorise.Authorised;
import org.liaison.security.authorise.Held;

/** Where the way waits for a second person, and goes on for those recipients whose delivery was approved. */
public final class Holding {

    private final Holds holds;
    private final Deliveries deliveries;
    private final Partners partners;
    private final Clock clock;

    public Holding(Holds holds, Deliveries deliveries, Partners partners, Clock clock) {
        this.holds = holds;
        this.deliveries = deliveries;
        this.partners = partners;
        this.clock = clock;
    }

    /** The recipients for whom a message that was on its way goes on; they stay locked with the transaction. */
    Set<PartnerId> resumable(MessageId message) {
        return deliveries.approved(message);
    }

    /** Before the policy decides again: an approval counts for a recipient of the record and for the format it reads. */
    void resume(Passage passage, Header header, Set<PartnerId> recipients) {
        for (var each : passage.resumed()) {
            if (!recipients.contains(each)) {
                withdraw(passage, header.to(each));
            } else {
                partners.find(each)
                        .ifPresent(partner -> holds.expectFormat(header.to(each), partner.format())
                                .forEach(passage::note));
            }
        }
    }

    private void withdraw(Passage passage, Header header) {
        var finding = new Finding("GW-APP-013", "recipients", "the record still names the recipient");
        holds.end(header, "recipient-withdrawn").forEach(passage::note);
        deliveries.insertRefused(header, passage.urgency().priority(), List.of(finding), clock.instant());
    }

    /** Ends here what waits for a second person; everything else goes on. */
    void stop(Exchange exchange) {
        var passage = Passage.of(exchange);
        switch (Body.of(exchange, Admission.class)) {
            case Held held -> {
                hold(held, passage);
                exchange.setRouteStop(true);
            }
            case Authorised authorised
            when passage.resumed().contains(authorised.header().partner()) -> settle(authorised, passage);
            case Authorised authorised -> {} // nobody was asked
        }
    }

    private void hold(Held held, Passage passage) {
        var terms = partners.require(held.header().partner());
        passage.noteCauses(holds.ask(held, passage.key(), terms.format()));
        deliveries.insertHeld(
                held.header(), passage.urgency().priority(), clock.instant(), terms.receiptWithin(passage.urgency()));
    }

    private void settle(Authorised authorised, Passage passage) {
        if (authorised.findApproval().isPresent()) {
            holds.used(authorised.header());
        } else {
            passage.noteCauses(holds.end(authorised.header(), "no-longer-needed"));
        }
    }

    /** What was approved is refused after all. */
    void refused(Passage passage, Header header) {
        holds.end(header, "no-longer-permitted").forEach(passage::note);
    }

    /** A station broke in a turn that had been approved. Returns the attempts so far. */
    int postpone(Passage passage, Instant next) {
        return deliveries.postponeApproved(passage.header().id(), next);
    }

    /** Something that the station needs is away: tried again later, and nothing is counted. */
    void await(Passage passage, Instant next) {
        deliveries.deferApproved(passage.header().id(), next);
    }

    /** The station broke too often: these deliveries end here, and a person has to look. */
    void giveUp(Passage passage, Finding finding, Instant now) {
        for (var each : passage.resumed()) {
            var header = passage.header().to(each);
            holds.end(header, "broken").forEach(passage::note);
            deliveries.insertRefused(header, passage.urgency().priority(), List.of(finding), now);
        }
    }
}
