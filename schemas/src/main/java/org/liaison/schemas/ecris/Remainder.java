// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.List;
import java.util.function.Predicate;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Validity;

/** Everything of a package that a message between registers has no place for. */
final class Remainder {

    private static final String ONLY = "a message tells of one person and the convictions";
    private static final String HANDLING = "ECRIS states no handling; the envelope has to";

    private Remainder() {}

    static void note(ExchangePackage exchange, Selection selection, Notes notes, Pen pen) {
        pen.noHome("@id", exchange.id(), "the message has an id of its own");
        handling(exchange, pen);
        pen.noHome("*/Evaluation", ONLY, "a register does not evaluate");
        pen.noHome("*/@id", ONLY, "objects are numbered when the message is read");
        pen.noHome("*/@sourceReference", ONLY, "a message does not say where in a source something stood");
        pen.noHome("*/@subject", ONLY, "everybody a register tells of was convicted");
        objects("Person", exchange.persons(), selection.person()::equals, pen);
        objects("Organisation", exchange.organisations(), each -> false, pen);
        objects("Location", exchange.locations(), each -> false, pen);
        objects("Item", exchange.items(), each -> each instanceof Item item && notes.carries(item), pen);
        objects("Event", exchange.events(), each -> false, pen);
        objects("Conviction", exchange.convictions(), selection.convictions()::contains, pen);
        connections(exchange, selection, pen);
    }

    private static void handling(ExchangePackage exchange, Pen pen) {
        var at = pen.at("Handling");
        var handling = exchange.handling();
        for (var each : List.of("Purpose", "LegalBasis", "Classification", "HandlingCode", "CrimeArea")) {
            at.noHome(each, ONLY, HANDLING);
        }
        at.noHome("HandlingText", handling.handlingText(), HANDLING);
        at.noHome("UrgencyReason", handling.urgencyReason(), HANDLING);
        at.noHome("Term", handling.terms().isEmpty() ? null : ONLY, HANDLING);
        at.noHome("Recipient", handling.recipients().isEmpty() ? null : ONLY, HANDLING);
    }

    private static void objects(
            String element, List<? extends ExchangeObject> objects, Predicate<ExchangeObject> carried, Pen pen) {
        int position = 0;
        for (var each : objects) {
            var place = "Objects/" + element + "[" + ++position + "]";
            if (!carried.test(each)) {
                pen.noHome(place, each, ONLY);
            } else if (!each.provenance().validity().equals(Validity.OPEN)) {
                pen.noHome(place + "/Validity", each, "a message holds until the next one");
            }
            if (carried.test(each) && each instanceof Item.Reference reference) {
                pen.noHome(place + "/Note", reference.note(), "a message has no notes on it");
            }
        }
    }

    private static void connections(ExchangePackage exchange, Selection selection, Pen pen) {
        int position = 0;
        for (var each : exchange.connections()) {
            var place = "Objects/Connection[" + ++position + "]";
            if (!isCarried(each, selection)) {
                pen.noHome(place, each, "a message connects the person with the convictions and nothing else");
            } else if (!each.validity().equals(Validity.OPEN)) {
                pen.noHome(place + "/Validity", each, "a message holds until the next one");
            }
        }
    }

    private static boolean isCarried(Connection connection, Selection selection) {
        return connection.type() == ConnectionType.CONVICTED
                && connection.from().equals(selection.person().id())
                && selection.convictions().stream().anyMatch(each -> each.id().equals(connection.to()));
    }
}
