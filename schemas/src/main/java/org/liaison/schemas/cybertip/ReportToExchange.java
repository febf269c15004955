// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.Report;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.Personal;

/** A report to the objects of an exchange package, in the order of its schema. */
final class ReportToExchange {

    private static final Place ROOT = new Place("report");
    static final String REFERENCE = "CyberTipline report";

    private final Report report;
    private final Draft draft;

    ReportToExchange(Report report, Draft draft) {
        this.report = report;
        this.draft = draft;
    }

    IncidentMapper.Incident map() {
        var incident = IncidentMapper.map(draft, report.getIncidentSummary(), ROOT.child("incidentSummary"));
        var event = incident.event();
        if (report.getBatchedReport() != null) {
            var reason = ROOT.child("batchedReport").attribute("reason");
            draft.losses().noHome(reason, report.getBatchedReport().getReason(), "a package stands for one report");
        }
        var internet = new InternetMapper(draft, event);
        for (int i = 0; i < report.getInternetDetails().size(); i++) {
            internet.map(report.getInternetDetails().get(i), ROOT.child("internetDetails", i));
        }
        AgencyMapper.map(draft, report.getLawEnforcement(), ROOT.child("lawEnforcement"), event);
        ReporterMapper.map(draft, report.getReporter(), ROOT.child("reporter"), event);
        reported(event);
        intended(event);
        victims(event);
        draft.note(ROOT.child("additionalInfo"), "additional-information", report.getAdditionalInfo(), event);
        return incident;
    }

    private void reported(Owner event) {
        for (int i = 0; i < report.getPersonOrUserReported().size(); i++) {
            var block = report.getPersonOrUserReported().get(i);
            var place = ROOT.child("personOrUserReported", i);
            var person = InvolvedMapper.map(draft, Involved.of(block, place), SubjectCategory.SUSPECT);
            draft.connect(person.id(), ConnectionType.SUSPECT_OF, event.id());
            draft.note(place.child("vehicleDescription"), "vehicle", block.getVehicleDescription(), person);
            draft.note(place.child("additionalInfo"), "additional-information", block.getAdditionalInfo(), person);
            var third = place.child("thirdPartyUserReported");
            draft.losses().noHome(third, block.isThirdPartyUserReported(), "an account is at the service it names");
        }
    }

    private void intended(Owner event) {
        for (int i = 0; i < report.getIntendedRecipient().size(); i++) {
            var block = report.getIntendedRecipient().get(i);
            var place = ROOT.child("intendedRecipient", i);
            var person = InvolvedMapper.map(draft, Involved.of(block, place), SubjectCategory.CONTACT);
            draft.connect(person.id(), ConnectionType.ASSOCIATED_WITH, event.id());
            for (int j = 0; j < block.getAdditionalInfo().size(); j++) {
                var text = block.getAdditionalInfo().get(j);
                draft.note(place.child("additionalInfo", j), "additional-information", text, person);
            }
        }
    }

    private void victims(Owner event) {
        for (int i = 0; i < report.getVictim().size(); i++) {
            var block = report.getVictim().get(i);
            var place = ROOT.child("victim", i);
            var person = InvolvedMapper.map(draft, Involved.of(block, place), SubjectCategory.VICTIM);
            draft.connect(person.id(), ConnectionType.VICTIM_OF, event.id());
            school(Given.text(block.getSchoolName()), place.child("schoolName"), person);
            draft.note(place.child("additionalInfo"), "additional-information", block.getAdditionalInfo(), person);
        }
    }

    private void school(@Nullable String name, Place place, Owner person) {
        if (name != null) {
            var provenance = draft.provenance("o", place, person.subject());
            var school = draft.add(new Organisation(provenance, Personal.of(name), "school", null));
            draft.connect(person.id(), ConnectionType.ASSOCIATED_WITH, school);
        }
    }
}
