// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Handling;

/**
 * How a bundle may be passed on: TLP 2.0 by the extension that OASIS published, and a statement in words. A traffic
 * light is no protective marking, so the marking stands in the statement too.
 */
record Markings(StixObject light, StixObject statement) {

    private static final String TLP = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private static final Instant PUBLISHED = Instant.parse("2022-10-01T00:00:00Z");

    static Markings of(Handling handling, Instant createdAt) {
        var words = statement(handling);
        var statement = new StixObject(
                        "marking-definition", StixIds.other("marking-definition", handling.originator(), words))
                .with("created", StixTimes.millis(createdAt))
                .with("definition_type", "statement")
                .with("definition", Map.of("statement", words));
        return new Markings(light(handling.classification()), statement);
    }

    List<String> ids() {
        return List.of(light.id(), statement.id());
    }

    /** Our judgement: what has no marking stays within the organisation, what is marked with the recipient. */
    private static StixObject light(Classification classification) {
        return classification.isAbove(Classification.BPL)
                ? light("TLP:RED", "red", "e828b379-4e03-4974-9ac4-e53a884c97c1")
                : light("TLP:AMBER+STRICT", "amber+strict", "939a9414-2ddd-4d32-a0cd-375ea402b003");
    }

    private static StixObject light(String name, String colour, String id) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("extension_type", "property-extension");
        extension.put("tlp_2_0", colour);
        return new StixObject("marking-definition", "marking-definition--" + id)
                .with("created", StixTimes.millis(PUBLISHED))
                .with("name", name)
                .with("extensions", Map.of(TLP, extension));
    }

    private static String statement(Handling handling) {
        var words = new ArrayList<String>();
        words.add("Protective marking: " + handling.classification().name());
        words.add("Handling codes: "
                + handling.codes().stream().map(Enum::name).distinct().collect(Collectors.joining(", ")));
        if (handling.handlingText() != null) {
            words.add("Restriction: " + handling.handlingText());
        }
        words.add("Purposes, Regulation (EU) 2016/794: "
                + handling.purposes().stream()
                        .map(each -> "Art. " + each.code())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        words.add("Legal basis: " + handling.legalBasis());
        return String.join(". ", words);
    }
}
