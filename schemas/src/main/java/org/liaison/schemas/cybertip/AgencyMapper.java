// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.LawEnforcement;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.Personal;

/** The law-enforcement agency that already knows of an incident. */
final class AgencyMapper {

    private static final String PROCESS = "the package does not say what was reported or served";

    private AgencyMapper() {}

    static void map(Draft draft, @Nullable LawEnforcement given, Place place, Owner event) {
        if (given == null) {
            return;
        }
        var agency = draft.add(new Organisation(
                draft.provenance("o", place, null), Personal.of(given.getAgencyName()), "police", null));
        draft.connect(agency, ConnectionType.ASSOCIATED_WITH, event.id());
        draft.reference(place.child("caseNumber"), "case-number", given.getCaseNumber(), event);
        if (given.getOfficerContact() != null) {
            // Annex II knows no officers; REPORTER stands outside its categories
            var someone = Someone.of(given.getOfficerContact(), place.child("officerContact"));
            var officer = PersonMapper.map(draft, someone, SubjectCategory.REPORTER);
            draft.connect(officer.id(), ConnectionType.WORKS_FOR, agency);
        }
        draft.losses().noHome(place.child("reportedToLe"), given.isReportedToLe(), PROCESS);
        draft.losses().noHome(place.child("servedLegalProcessDomestic"), given.isServedLegalProcessDomestic(), PROCESS);
        var abroad = given.getServedLegalProcessInternational();
        if (abroad != null) {
            var here = place.child("servedLegalProcessInternational");
            draft.losses().noHome(here, abroad.isValue(), PROCESS);
            draft.losses().noHome(here.attribute("fleaCountry"), abroad.getFleaCountry(), PROCESS);
        }
    }
}
