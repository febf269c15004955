// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.xml.ExchangePackageXml;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** An exchange package as it stands in its document. */
final class ExchangeRecord implements NationalRecord {

    private static final String ROOT = "/ExchangePackage";

    private final ExchangePackageXml xml;

    ExchangeRecord(ExchangePackageXml xml) {
        this.xml = xml;
    }

    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (xml.getCreatedAt() != null) {
            facts.addAll(
                    ObjectFacts.moment(ROOT + "/@createdAt", xml.getCreatedAt().atOffset(ZoneOffset.UTC)));
        }
        var handling = xml.getHandling();
        if (handling != null) {
            var place = ROOT + "/Handling";
            facts.addAll(HandlingFacts.codes(place, handling.getHandlingCode(), handling.getHandlingText()));
            facts.addAll(HandlingFacts.urgency(place, handling.getUrgency(), handling.getUrgencyReason()));
        }
        facts.addAll(ObjectFacts.of(xml.getObjects(), ROOT + "/Objects"));
        return facts;
    }

    @Override
    public Conversion toExchange(Intake intake) {
        var broken = findBroken();
        if (!broken.isEmpty()) {
            return new Conversion.Impossible(broken);
        }
        var losses = new ArrayList<Loss>();
        var handling = HandlingMapper.fromXml(xml.getHandling(), recipients(intake, losses));
        return new Conversion.Done(
                ObjectsMapper.fromXml(xml.getId(), xml.getCreatedAt(), handling, xml.getObjects()), losses);
    }

    private List<Finding> findBroken() {
        var handling = xml.getHandling();
        var findings = new ArrayList<>(
                ObjectRules.findBroken(handling.getHandlingCode(), handling.getHandlingText(), ROOT + "/Handling"));
        findings.addAll(ObjectRules.findBroken(xml.getObjects(), ROOT + "/Objects"));
        return findings;
    }

    private List<String> recipients(Intake intake, List<Loss> losses) {
        var stated = xml.getHandling().getRecipient();
        var standIns = intake.defaults().recipients();
        if (!stated.isEmpty() || standIns.isEmpty()) {
            return stated;
        }
        losses.add(new Loss(
                "Handling/Recipient",
                Loss.Kind.ASSUMED,
                "the package names nobody",
                "recipients of the configuration"));
        return standIns;
    }
}
