// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.cybertip.xml.IncidentSummary;
import org.liaison.schemas.cybertip.xml.InternetDetails;
import org.liaison.schemas.cybertip.xml.Person;
import org.liaison.schemas.cybertip.xml.Report;
import org.liaison.schemas.message.Personal;

/** What a report states that a check can ask about. Anything may be missing: the report may have broken its schema. */
final class ReportFacts {

    private static final Place ROOT = new Place("report");

    private final FactList facts = new FactList();

    private ReportFacts() {}

    static List<Fact> of(Report report) {
        var found = new ReportFacts();
        found.summary(report.getIncidentSummary(), ROOT.child("incidentSummary"));
        for (int i = 0; i < report.getInternetDetails().size(); i++) {
            found.internet(report.getInternetDetails().get(i), ROOT.child("internetDetails", i));
        }
        if (report.getReporter() != null) {
            var place = ROOT.child("reporter").child("reportingPerson");
            found.born(report.getReporter().getReportingPerson(), place);
        }
        found.people(report);
        return found.facts.all();
    }

    private void people(Report report) {
        for (int i = 0; i < report.getPersonOrUserReported().size(); i++) {
            var place = ROOT.child("personOrUserReported", i);
            involved(Involved.of(report.getPersonOrUserReported().get(i), place));
        }
        for (int i = 0; i < report.getIntendedRecipient().size(); i++) {
            involved(Involved.of(report.getIntendedRecipient().get(i), ROOT.child("intendedRecipient", i)));
        }
        for (int i = 0; i < report.getVictim().size(); i++) {
            involved(Involved.of(report.getVictim().get(i), ROOT.child("victim", i)));
        }
    }

    private void summary(@Nullable IncidentSummary summary, Place place) {
        if (summary == null) {
            return;
        }
        facts.moment(place.child("incidentDateTime"), summary.getIncidentDateTime());
        var escalation = summary.getEscalateToHighPriority();
        if (escalation != null) {
            var where = place.child("escalateToHighPriority").path();
            facts.add(new Fact.UrgencyStated(where, "urgent", !escalation.isBlank()));
        }
    }

    private void internet(InternetDetails details, Place place) {
        var sharing = details.getPeer2PeerIncident();
        if (sharing != null) {
            facts.captures(sharing.getIpCaptureEvent(), place.child("peer2peerIncident"));
        }
        var phone = details.getCellPhoneIncident();
        if (phone != null) {
            coordinates(phone.getLatitude(), phone.getLongitude(), place.child("cellPhoneIncident"));
        }
    }

    private void coordinates(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude, Place place) {
        if (latitude != null && longitude != null) {
            facts.add(new Fact.Coordinates(
                    place.path(), Personal.of(latitude.doubleValue()), Personal.of(longitude.doubleValue())));
        }
    }

    private void born(@Nullable Person person, Place place) {
        if (person != null) {
            facts.born(place.child("dateOfBirth"), person.getDateOfBirth());
        }
    }

    private void involved(Involved involved) {
        var place = involved.place();
        var person = involved.person();
        facts.born(person.place().child("dateOfBirth"), person.age().born());
        var traces = involved.traces();
        facts.captures(traces.captures(), place);
        facts.devices(traces.devices(), place);
        if (traces.estimated() != null) {
            var where = place.child("estimatedLocation").attribute("timestamp");
            facts.moment(where, traces.estimated().getTimestamp());
        }
        for (int i = 0; i < involved.associated().size(); i++) {
            involved(Involved.of(involved.associated().get(i), place.child("associatedAccount", i)));
        }
    }
}
