// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.List;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.sicase.xml.SiCase;

/** A case as its export states it. The mapping is described in {@code docs/formats/si-case.md}. */
record SiCaseRecord(SiCase source) implements NationalRecord {

    @Override
    public List<Fact> facts() {
        return FactsOfCase.of(source);
    }

    @Override
    public Conversion toExchange(Intake intake) {
        var draft = new Draft();
        addObjects(draft);
        var handling = handling(intake, draft);
        return draft.findings.isEmpty()
                ? new Conversion.Done(draft.toPackage(intake, handling), draft.losses)
                : new Conversion.Impossible(draft.findings);
    }

    private void addObjects(Draft draft) {
        var provenances = new Provenances(source, draft);
        var places = new PlacesOfCase(provenances, draft);
        new EventsOfCase(provenances, draft).add(source);
        new PersonsOfCase(provenances, places, draft).add(source);
        places.add(source);
        new ItemsOfCase(provenances, draft).add(source);
        new LinksOfCase(provenances, draft).add(source);
    }

    private Handling handling(Intake intake, Draft draft) {
        draft.noHome("OpenedAt", source.getOpenedAt(), "a package says when it was made, not when the case was opened");
        draft.noHome("UpdatedAt", source.getUpdatedAt(), "a package says when it was made, not when the case changed");
        draft.noHome("InternalNote", source.getInternalNote(), "internal notes stay at home");
        return new HandlingOfCase(intake.defaults(), draft).handling(source);
    }

    @Override
    public String toString() {
        return "SiCaseRecord[personal]";
    }
}
