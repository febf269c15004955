// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.xml.ObjectsXml;
import org.liaison.schemas.exchange.xml.ValidityXml;
import org.liaison.schemas.message.Finding;

/** What the records demand and XML Schema 1.0 cannot say. */
public final class ObjectRules {

    private static final String CODE = "GW-CON-101";

    private ObjectRules() {}

    /** @param parent the place of the objects in the document */
    public static List<Finding> findBroken(ObjectsXml objects, String parent) {
        var findings = new ArrayList<Finding>();
        for (var each : Placed.all(objects, parent)) {
            requireOrder(each.object().getValidity(), each.place(), findings);
            var marking = each.object().getMarking();
            if (marking != null) {
                findings.addAll(
                        findBroken(marking.getHandlingCode(), marking.getHandlingText(), each.place() + "/Marking"));
            }
        }
        int position = 0;
        for (var each : objects.getConnection()) {
            requireOrder(each.getValidity(), parent + "/Connection[" + ++position + "]", findings);
        }
        return findings;
    }

    /** @param parent the place of the handling code in the document */
    public static List<Finding> findBroken(List<HandlingCode> codes, @Nullable String handlingText, String parent) {
        return codes.contains(HandlingCode.H3) && handlingText == null
                ? List.of(new Finding(
                        CODE, parent + "/HandlingCode", "handling code H3 states its restriction in a text"))
                : List.of();
    }

    private static void requireOrder(@Nullable ValidityXml validity, String place, List<Finding> findings) {
        if (validity != null
                && validity.getFrom() != null
                && validity.getUntil() != null
                && validity.getUntil().isBefore(validity.getFrom())) {
            findings.add(new Finding(CODE, place + "/Validity", "a validity does not end before it begins"));
        }
    }
}
