// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.sicase.xml.CaseLink;
import org.liaison.schemas.sicase.xml.CaseObject;
import org.liaison.schemas.sicase.xml.Dissemination;
import org.liaison.schemas.sicase.xml.SiCase;

/** What the checks may ask about a case as a whole. */
final class FactsOfCase {

    private final FactList facts = new FactList();

    private FactsOfCase() {}

    static List<Fact> of(SiCase source) {
        var collector = new FactsOfCase();
        var objects = CaseObjects.byPlace(source);
        collector.head(source);
        objects.forEach(collector::object);
        new FactsOfObjects(collector.facts).add(source);
        collector.links(source, objects);
        return collector.facts.all();
    }

    private void head(SiCase source) {
        facts.moment("OpenedAt", source.getOpenedAt());
        facts.moment("UpdatedAt", source.getUpdatedAt());
        facts.evaluation("Evaluation", source.getEvaluation());
        if (source.getDissemination() != null) {
            dissemination(source.getDissemination());
        }
    }

    private void dissemination(Dissemination stated) {
        boolean hasText = stated.getHandlingText() != null;
        Numbered.each(
                "Dissemination/HandlingCode",
                stated.getHandlingCode(),
                (place, code) -> facts.add(new Fact.Handling(place, code.value(), hasText)));
        if (stated.getUrgency() != null) {
            boolean hasReason = stated.getUrgencyReason() != null;
            facts.add(new Fact.UrgencyStated(
                    "Dissemination/Urgency", stated.getUrgency().value(), hasReason));
        }
    }

    private void object(String place, CaseObject object) {
        facts.evaluation(place + "/Evaluation", object.getEvaluation());
        facts.validity(place + "/Validity", object.getValidity());
    }

    private void links(SiCase source, Map<String, CaseObject> objects) {
        var ids = objects.values().stream()
                .map(CaseObject::getId)
                .filter(id -> id != null) // the schema objected already
                .collect(Collectors.toSet());
        Numbered.each("Link", source.getLink(), (place, link) -> link(place, link, ids));
    }

    private void link(String place, CaseLink link, Set<String> ids) {
        facts.evaluation(place + "/Evaluation", link.getEvaluation());
        facts.validity(place + "/Validity", link.getValidity());
        if (link.getFrom() != null) {
            facts.add(new Fact.Reference(place + "/@from", link.getFrom(), ids.contains(link.getFrom())));
        }
        if (link.getTo() != null) {
            facts.add(new Fact.Reference(place + "/@to", link.getTo(), ids.contains(link.getTo())));
        }
    }
}
