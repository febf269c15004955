// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.message.Loss;

/** What is said of single parts, for formats that say it of a document as a whole or not at all. */
public final class Markings {

    private Markings() {}

    /** One loss a marked part, one a part with pseudonyms. */
    public static List<Loss> unsaid(ExchangePackage exchange) {
        var losses = new ArrayList<Loss>();
        Map<String, Integer> positions = new HashMap<>();
        exchange.objects().forEach(each -> {
            var element = each.getClass().getSimpleName(); // records and elements have the same names
            int position = positions.merge(element, 1, Integer::sum);
            if (each.provenance().marking() != null) {
                losses.add(new Loss(
                        "Objects/" + element + "[" + position + "]/Marking",
                        Loss.Kind.NO_HOME,
                        "the format marks no single part",
                        "left out"));
            }
            if (each.provenance().pseudonymised()) {
                losses.add(new Loss(
                        "Objects/" + element + "[" + position + "]/@pseudonymised",
                        Loss.Kind.NO_HOME,
                        "the format does not say that values are pseudonyms; their form does",
                        "left out"));
            }
        });
        return losses;
    }
}
