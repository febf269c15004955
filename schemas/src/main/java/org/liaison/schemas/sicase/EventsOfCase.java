// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.Optional;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.sicase.xml.CaseEvent;
import org.liaison.schemas.sicase.xml.CaseOffence;
import org.liaison.schemas.sicase.xml.SiCase;
import org.liaison.schemas.taxonomy.Kz1;
import org.liaison.schemas.taxonomy.Kz1.Conduct;
import org.liaison.schemas.xml.Times;

/** Offences and events. An offence is an event with its article, and a term for the conduct it stands for. */
final class EventsOfCase {

    private final Provenances provenances;
    private final Draft draft;

    EventsOfCase(Provenances provenances, Draft draft) {
        this.provenances = provenances;
        this.draft = draft;
    }

    void add(SiCase source) {
        Numbered.each("Offence", source.getOffence(), this::offence);
        Numbered.each("Event", source.getEvent(), this::event);
        if (source.getOffence().size() > 1) {
            Numbered.each("Offence", source.getOffence(), this::conduct);
        }
    }

    private void conduct(String place, CaseOffence offence) {
        if (offence.getConduct() != null) {
            draft.narrowed(
                    place + "/Conduct",
                    "terms stand on the package, so they do not say which of its offences they belong to",
                    "kept as a term of the package");
        }
    }

    private void offence(String place, CaseOffence source) {
        boolean attempt = Boolean.TRUE.equals(source.isAttempt());
        draft.events.add(new Event(
                provenances.of(place, source),
                attempt ? "attempted-offence" : "offence",
                Times.zoned(source.getFrom()),
                Times.zoned(source.getUntil()),
                Kz1.SCHEME + ":" + source.getArticle(),
                null));
        term(place, source).ifPresentOrElse(this::addTerm, () -> draft.findings.add(unknown(place)));
        if (attempt) {
            addTerm("MODIFIER.ATTEMPT");
        }
    }

    private Optional<String> term(String place, CaseOffence source) {
        var conducts = Kz1.conductsOf(source.getArticle());
        var stated = source.getConduct();
        if (stated != null) {
            return conducts.stream().map(Conduct::term).filter(stated::equals).findFirst();
        }
        var usual = conducts.stream().filter(Conduct::usual).map(Conduct::term).findFirst();
        if (usual.isPresent() && conducts.size() > 1) {
            draft.assumed(place + "/Conduct", "the conduct that the code table marks as usual for the article");
        }
        return usual;
    }

    private void addTerm(String code) {
        draft.terms.add(new Term(code, Kz1.TAXONOMY_VERSION));
    }

    private static Finding unknown(String place) {
        return new Finding(
                "GW-CON-101", place, "the article with its paragraph and conduct has no term in the crosswalk");
    }

    private void event(String place, CaseEvent source) {
        var description = source.getDescription();
        draft.events.add(new Event(
                provenances.of(place, source),
                source.getKind().value(),
                Times.zoned(source.getFrom()),
                Times.zoned(source.getUntil()),
                null,
                description == null ? null : Personal.of(description)));
    }
}
