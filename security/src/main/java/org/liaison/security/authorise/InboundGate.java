// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** Decides what we take of whom. The only way from a partner's {@link Converted} to an {@link Admitted}. */
public final class InboundGate {

    private static final String MARKING = "GW-AUT-042";

    private final Supplier<Agreements> agreements;

    /** @param agreements those in force; asked once a decision, so that they can be exchanged */
    public InboundGate(Supplier<Agreements> agreements) {
        this.agreements = agreements;
    }

    /** @throws Refusal with every reason at once */
    public Admitted admit(Converted converted) {
        var agreement = agreements
                .get()
                .find(converted.header().partner())
                .orElseThrow(() -> refusal(
                        List.of(new Finding("GW-AUT-040", "envelope/from", "there is an agreement with the partner"))));
        var receives = agreement
                .findReceives()
                .orElseThrow(() -> refusal(List.of(
                        new Finding("GW-AUT-040", "agreement/receives", "the agreement lets us take something"))));
        var findings = new ArrayList<Finding>();
        examineHandling(converted.exchange(), agreement, receives, findings);
        examineParts(converted.exchange(), receives, findings);
        if (!findings.isEmpty()) {
            throw refusal(findings);
        }
        return new Taken(converted.header(), agreement.version(), converted.exchange());
    }

    private static void examineHandling(
            ExchangePackage exchange, Agreement agreement, Receives receives, List<Finding> findings) {
        var handling = exchange.handling();
        if (handling.classification().isAbove(receives.classification())) {
            findings.add(new Finding(MARKING, "handling/classification", "we may hold what is marked so"));
        }
        if (handling.purposes().isEmpty() || !receives.purposes().containsAll(handling.purposes())) {
            findings.add(new Finding("GW-AUT-041", "handling/purposes", "we take it for every purpose it states"));
        }
        if (!agreement.ceiling().crimeAreas().contains(handling.crimeArea())) {
            findings.add(new Finding("GW-AUT-043", "handling/crimeArea", "the agreement covers the crime area"));
        }
    }

    private static void examineParts(ExchangePackage exchange, Receives receives, List<Finding> findings) {
        exchange.objects().forEach(each -> {
            var provenance = each.provenance();
            if (provenance.subject() != null && !receives.subjects().contains(provenance.subject())) {
                findings.add(new Finding(
                        "GW-AUT-044", "objects/" + position(exchange, each.id()), "we take data of such people"));
            }
            if (markedAbove(provenance, receives.classification())) {
                findings.add(new Finding(
                        MARKING,
                        "objects/" + position(exchange, each.id()) + "/marking",
                        "we may hold what is marked so"));
            }
        });
    }

    private static boolean markedAbove(org.liaison.schemas.exchange.Provenance provenance, Classification ceiling) {
        var marking = provenance.marking();
        return marking != null
                && marking.classification() != null
                && marking.classification().isAbove(ceiling);
    }

    /** By number: an id of the partner's could say anything. */
    private static String position(ExchangePackage exchange, String id) {
        var ids = exchange.objects().map(each -> each.id()).toList();
        return "object[" + (ids.indexOf(id) + 1) + "]";
    }

    private static Refusal refusal(List<Finding> findings) {
        return new Refusal(Station.AUTHORISE, findings);
    }
}
