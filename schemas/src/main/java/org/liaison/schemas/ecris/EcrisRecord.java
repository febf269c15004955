// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Times;
import org.w3c.dom.Element;

/** A message as it stands in its document. The mapping is described in {@code docs/formats/ecris.md}. */
record EcrisRecord(EcrisKind kind, Element message) implements NationalRecord {

    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var meta = Branch.root(message).find("MessageMetaData");
        var at = meta == null ? null : meta.take("MessageMetaDataTimestamp", "", Times::parseZoned);
        if (meta != null && at != null) {
            facts.add(new Fact.Moment(meta.path() + "/MessageMetaDataTimestamp", at));
        }
        var data = Branch.root(message).find("MessageData");
        if (data == null) {
            return facts;
        }
        var person = data.find("MessageDataPerson");
        var born = person == null ? null : Days.date(person, "PersonBirthDate");
        if (person != null && born != null) {
            facts.add(new Fact.Born(person.path() + "/PersonBirthDate", Personal.of(born)));
        }
        data.all("MessageDataConviction").forEach(each -> conviction(each, facts));
        return facts;
    }

    @Override
    public Conversion toExchange(Intake intake) {
        return new MessageOfEcris(kind, Branch.root(message), intake).convert();
    }

    private static void conviction(Branch conviction, List<Fact> facts) {
        var decided = Days.strict(conviction, "ConvictionDecisionDate");
        sequence(
                conviction.path() + "/ConvictionDecisionFinalDate",
                decided,
                Days.strict(conviction, "ConvictionDecisionFinalDate"),
                Fact.Sequence.FINAL,
                facts);
        for (var each : conviction.all("ConvictionOffence")) {
            var from = Days.date(each, "OffenceStartDate");
            sequence(
                    each.path() + "/OffenceEndDate",
                    from,
                    Days.date(each, "OffenceEndDate"),
                    Fact.Sequence.SPAN,
                    facts);
            sequence(each.path() + "/OffenceStartDate", from, decided, Fact.Sequence.DEED, facts);
        }
    }

    private static void sequence(
            String place, @Nullable LocalDate first, @Nullable LocalDate second, String rule, List<Fact> facts) {
        if (first != null && second != null) {
            facts.add(new Fact.Sequence(place, Personal.of(first), Personal.of(second), rule));
        }
    }

    @Override
    public String toString() {
        return "EcrisRecord[personal]";
    }
}
