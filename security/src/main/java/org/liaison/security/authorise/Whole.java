// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.message.Finding;

/** What an agreement says about a package as a whole, whichever rule permits it. */
final class Whole {

    private final Agreement agreement;
    private final ExchangePackage exchange;
    private final List<Finding> findings = new ArrayList<>();

    private Whole(Agreement agreement, ExchangePackage exchange) {
        this.agreement = agreement;
        this.exchange = exchange;
    }

    static List<Finding> findRefusals(Agreement agreement, ExchangePackage exchange, LocalDate today) {
        var whole = new Whole(agreement, exchange);
        whole.examineHandling(exchange.handling());
        whole.examineTerritory();
        whole.examineReview(today);
        whole.findings.addAll(Abroad.findRefusals(agreement, exchange.handling(), today));
        return whole.findings;
    }

    private void examineHandling(Handling handling) {
        var ceiling = agreement.ceiling();
        if (!ceiling.admits(handling.classification())) {
            find(
                    "GW-AUT-004",
                    "handling/classification",
                    "the marking is within the level of the partner and its channel");
        }
        if (!ceiling.crimeAreas().contains(handling.crimeArea())) {
            find("GW-AUT-005", "handling/crimeArea", "the crime area is one that the agreement covers");
        }
        for (var index = 0; index < handling.codes().size(); index++) {
            if (!ceiling.honours().contains(handling.codes().get(index))) {
                find(
                        "GW-AUT-008",
                        "handling/codes[" + (index + 1) + "]",
                        "the partner promised to honour the handling code");
            }
        }
    }

    /** A package that says which countries it concerns concerns one that the partner acts for. */
    private void examineTerritory() {
        var territory = agreement.party().territory();
        if (territory.isEmpty()) {
            return;
        }
        var stated = exchange.locations().stream()
                .map(Location::country)
                .filter(Objects::nonNull)
                .toList();
        if (!stated.isEmpty() && stated.stream().noneMatch(territory::contains)) {
            find("GW-AUT-013", "locations", "one of the countries concerned is of the partner's territory");
        }
    }

    private void examineReview(LocalDate today) {
        var until = agreement.reviewed().until();
        if (until != null && today.isAfter(until)) {
            find("GW-AUT-020", "agreement/reviewed/until", "the agreement was reviewed in time");
        }
    }

    private void find(String code, String place, String rule) {
        findings.add(new Finding(code, place, rule));
    }
}
