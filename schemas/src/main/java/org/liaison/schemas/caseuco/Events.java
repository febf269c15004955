// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;

/** What happened: steps of an investigation as its actions, everything else as an event. */
final class Events {

    /** Words for what investigators do. */
    private static final Set<String> STEPS = Set.of("arrest", "interview", "search", "seizure");

    private static final String OURS = "liaison:EventFacet";

    /** How the nodes of an action belong to it. */
    private static final Map<String, ConnectionType> PARTS = Map.of(
            "action:performer", ConnectionType.ASSOCIATED_WITH,
            "action:participant", ConnectionType.ASSOCIATED_WITH,
            "action:instrument", ConnectionType.USES,
            "action:object", ConnectionType.ASSOCIATED_WITH,
            "action:result", ConnectionType.ASSOCIATED_WITH,
            "action:location", ConnectionType.LOCATED_AT,
            "core:eventContext", ConnectionType.ASSOCIATED_WITH);

    private Events() {}

    static Resource write(Event event, String path, Making making) {
        boolean step = STEPS.contains(event.kind());
        var times = step ? "action" : "core";
        return making.resource(path, "event", event.id(), step ? "investigation:InvestigativeAction" : "core:Event")
                .with(step ? "core:name" : "core:eventType", event.kind())
                .with(times + ":startTime", event.from())
                .with(times + ":endTime", event.until())
                .with("core:description", event.description())
                .facet(making.resource(path, "event-facet", event.id(), "core:Facet", OURS)
                        .with("liaison:offence", event.offence()));
    }

    static void read(Node node, Draft draft) {
        boolean action = node.isA("action:Action");
        var thing = new Thing(draft, node).of("core:Event", "action:Action", "investigation:InvestigativeAction");
        var times = action ? "action" : "core";
        var event = new Event(
                Statements.read(thing, draft, "e"),
                kind(thing, action),
                thing.past("", times + ":startTime"),
                thing.past("", times + ":endTime"),
                offence(thing, draft),
                thing.personal("", "core:description"));
        draft.add(node, event);
    }

    private static String kind(Thing thing, boolean action) {
        var typed = action ? null : thing.text("", "core:eventType");
        var kind = typed == null ? thing.text("", "core:name") : typed;
        return kind != null ? kind : action ? "action" : "event";
    }

    private static @Nullable String offence(Thing thing, Draft draft) {
        var offence = thing.text(OURS, "liaison:offence");
        int colon = offence == null ? -1 : offence.indexOf(':');
        if (offence != null && colon > 0) {
            var place = thing.place(OURS, "liaison:offence").path();
            draft.fact(new Fact.Offence(place, offence.substring(0, colon), offence.substring(colon + 1)));
        }
        return offence;
    }

    /** Who and what took part; asked when every object is there. */
    static void link(Node node, Draft draft) {
        PARTS.keySet().stream()
                .sorted()
                .forEach(property -> List.copyOf(node.values(property))
                        .forEach(each ->
                                link(node, PARTS.getOrDefault(property, ConnectionType.ASSOCIATED_WITH), each, draft)));
    }

    /** Connects the object of a node with the one at the end of a value, if both became one. */
    static void link(Node node, ConnectionType type, Value end, Draft draft) {
        var from = draft.findObject(node);
        var to = draft.findObject(end);
        if (from.isPresent() && to.isPresent()) {
            end.take();
            draft.connect(from.get(), type, to.get());
        }
    }
}
