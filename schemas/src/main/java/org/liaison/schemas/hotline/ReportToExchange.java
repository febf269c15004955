// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.hotline.xml.Hotline;
import org.liaison.schemas.hotline.xml.HotlineReport;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Personal;

/** A report to an exchange package, in the order of its schema. */
final class ReportToExchange {

    private static final String ROOT = "HotlineReport";

    private final HotlineReport report;
    private final Draft draft = new Draft();

    ReportToExchange(HotlineReport report) {
        this.report = report;
    }

    Conversion convert(Intake intake) {
        var unknown = findUnknown();
        if (!unknown.isEmpty()) {
            return new Conversion.Impossible(unknown);
        }
        var event = draft.add(new Event(
                draft.provenance("e", ROOT), Kinds.REPORT, report.getReceivedAt(), report.getAssessedAt(), null, null));
        if (report.getHotline() != null) {
            hotline(report.getHotline(), event);
        }
        var sightings = new SightingToExchange(draft, event);
        Numbered.each(ROOT + "/Sighting", report.getSighting(), sightings::map);
        Numbered.each(
                ROOT + "/EarlierReport",
                report.getEarlierReport(),
                (place, number) -> draft.connect(
                        draft.reference(place, Kinds.EARLIER, number), ConnectionType.ASSOCIATED_WITH, event));
        Numbered.each(ROOT + "/PartnerReference", report.getPartnerReference(), (place, partner) -> {
            var kind = Kinds.ofSystem(partner.getSystem());
            draft.connect(draft.reference(place, kind, partner.getValue()), ConnectionType.ASSOCIATED_WITH, event);
        });
        var handling = new HandlingOfReport(report, draft).handling(intake.defaults());
        return new Conversion.Done(draft.build(intake.header(), handling), draft.losses());
    }

    private List<Finding> findUnknown() {
        var findings = new ArrayList<Finding>();
        Numbered.each("/" + ROOT + "/Term", report.getTerm(), (place, term) -> {
            if (!Codes.isKnown(term.getValue())) {
                findings.add(new Finding("GW-CON-101", place, "the code is no term of the taxonomy"));
            }
        });
        return findings;
    }

    private void hotline(Hotline given, String event) {
        var place = ROOT + "/Hotline";
        var hotline = draft.add(
                new Organisation(draft.provenance("o", place), Personal.of(given.getValue()), Kinds.HOTLINE, null));
        draft.connect(hotline, ConnectionType.REPORTED, event);
        if (given.getCountry() != null) {
            var provenance = draft.provenance("l", place + "/@country");
            var seat = draft.add(new Location(provenance, Kinds.SEAT, List.of(), null, null, given.getCountry(), null));
            draft.connect(hotline, ConnectionType.LOCATED_AT, seat);
        }
    }
}
