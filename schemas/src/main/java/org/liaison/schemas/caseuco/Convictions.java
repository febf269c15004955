// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Conviction;

/** Convictions: to UCO an event at the day of the decision, and in a facet of ours what a court decided. */
final class Convictions {

    static final String FACET = "liaison:ConvictionFacet";

    private static final String TYPE = "conviction";

    private Convictions() {}

    static Resource write(Conviction conviction, String path, Making making) {
        var id = conviction.id();
        var decision = conviction.decision();
        return making.resource(path, "conviction", id, "core:Event")
                .with("core:eventType", TYPE)
                .day("core:startTime", decision.decidedOn())
                .facet(making.resource(path, "conviction-facet", id, "core:Facet", FACET)
                        .even()
                        .with("liaison:country", decision.country())
                        .with("liaison:reference", decision.reference())
                        .with("liaison:fileNumber", decision.fileNumber())
                        .with("liaison:authority", decision.authority())
                        .day("liaison:finalOn", decision.finalOn())
                        .nodes("liaison:convictedOf", Offences.write(conviction, path, making))
                        .nodes("liaison:sanction", Sanctions.write(conviction, path, making))
                        .day("liaison:erasedOn", conviction.erasedOn())
                        .day("liaison:retainedUntil", conviction.retainedUntil()));
    }

    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("core:Event");
        thing.expect("core:eventType", TYPE);
        var decision = decision(thing, draft);
        draft.add(
                node,
                new Conviction(
                        Statements.read(thing, draft, "c"),
                        decision,
                        thing.things(FACET, "liaison:convictedOf").stream()
                                .map(each -> Offences.read(each, decision.decidedOn(), draft))
                                .toList(),
                        thing.things(FACET, "liaison:sanction").stream()
                                .map(each -> Sanctions.read(each, draft))
                                .toList(),
                        thing.day(FACET, "liaison:erasedOn"),
                        thing.day(FACET, "liaison:retainedUntil")));
    }

    private static Conviction.Decision decision(Thing thing, Draft draft) {
        var decidedOn = thing.day("", "core:startTime");
        var finalOn = thing.day(FACET, "liaison:finalOn");
        draft.follows(thing.place(FACET, "liaison:finalOn"), decidedOn, finalOn, Fact.Sequence.FINAL);
        return new Conviction.Decision(
                thing.text(FACET, "liaison:country"),
                thing.personal(FACET, "liaison:reference"),
                thing.personal(FACET, "liaison:fileNumber"),
                thing.personal(FACET, "liaison:authority"),
                decidedOn,
                finalOn);
    }
}
