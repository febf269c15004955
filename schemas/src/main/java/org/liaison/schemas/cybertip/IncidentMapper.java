// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.IncidentSummary;
import org.liaison.schemas.cybertip.xml.ReportAnnotations;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.message.Personal;

/** The summary: one event that everything else is connected to, and the terms that say what it is about. */
final class IncidentMapper {

    private IncidentMapper() {}

    /** @param escalation why it is urgent; null: it is not */
    record Incident(Owner event, List<Term> terms, @Nullable String escalation) {}

    static Incident map(Draft draft, IncidentSummary summary, Place place) {
        var event = new Owner(
                draft.add(new Event(
                        draft.provenance("e", place, null),
                        "incident",
                        draft.instant(place.child("incidentDateTime"), summary.getIncidentDateTime()),
                        null,
                        null,
                        Given.personal(summary.getIncidentDateTimeDescription()))),
                null);
        platform(draft, Given.text(summary.getPlatform()), place.child("platform"), event);
        return new Incident(event, terms(draft, summary, place), Given.text(summary.getEscalateToHighPriority()));
    }

    private static void platform(Draft draft, @Nullable String name, Place place, Owner event) {
        if (name != null) {
            var platform = draft.add(
                    new Organisation(draft.provenance("o", place, null), Personal.of(name), "platform", null));
            draft.connect(event.id(), ConnectionType.ASSOCIATED_WITH, platform);
        }
    }

    private static List<Term> terms(Draft draft, IncidentSummary summary, Place place) {
        var type = summary.getIncidentType();
        var terms = new ArrayList<>(TermTable.INCIDENT_TYPES.terms(type, type));
        if (terms.size() > 1) {
            draft.losses()
                    .narrowed(
                            place.child("incidentType"),
                            "one literal covers several offences and does not say which",
                            "the term of each is given");
        }
        for (var each : marks(summary.getReportAnnotations())) {
            annotate(
                    draft,
                    terms,
                    TermTable.ANNOTATIONS.terms(each, type),
                    place.child("reportAnnotations").child(each));
        }
        return terms;
    }

    private static void annotate(Draft draft, List<Term> terms, List<Term> found, Place place) {
        if (found.isEmpty()) {
            draft.losses().noHome(place, true, "the taxonomy has no term for it");
        } else if (terms.containsAll(found)) {
            draft.losses().narrowed(place, "its term is there already", "stated once");
        }
        terms.addAll(found);
    }

    private static List<String> marks(@Nullable ReportAnnotations given) {
        return given == null
                ? List.of()
                : Mark.set(
                        new Mark("sextortion", given.isSextortion()),
                        new Mark("csamSolicitation", given.isCsamSolicitation()),
                        new Mark("minorToMinorInteraction", given.isMinorToMinorInteraction()),
                        new Mark("spam", given.isSpam()),
                        new Mark("sadisticOnlineExploitation", given.isSadisticOnlineExploitation()));
    }
}
