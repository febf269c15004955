// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;

/**
 * What frames a package: an investigation with everything in it, the legal basis as its authorisation, and how it may
 * be handled as a marking, in words for people and in codes of ours for programs.
 */
final class Framing {

    static final String HANDLING = "liaison:HandlingFacet";
    static final String MARKING = "liaison:HandlingMarking";
    static final String FORM = "case";
    static final String STATEMENT = "statement";
    static final String LEGAL_BASIS = "legal basis";

    private Framing() {}

    static String markingId(Making making) {
        return making.id("marking", "");
    }

    static Resource write(ExchangePackage exchange, List<String> objects, Making making) {
        var handling = exchange.handling();
        var path = "Handling";
        return making.resource(path, "investigation", "", "investigation:Investigation")
                .with("core:objectCreatedTime", exchange.createdAt())
                .with("investigation:investigationForm", FORM)
                .node(
                        "core:createdBy",
                        making.resource(path, "originator", "", "identity:Organization")
                                .with("core:name", handling.originator()))
                .node(
                        "core:externalReference",
                        making.resource(path, "reference", "", "core:ExternalReference")
                                .with("core:externalIdentifier", handling.reference()))
                .node(
                        "investigation:relevantAuthorization",
                        making.resource(path, "authorization", "", "investigation:Authorization")
                                .with("investigation:authorizationType", LEGAL_BASIS)
                                .with("investigation:authorizationIdentifier", handling.legalBasis()))
                .node("core:objectMarking", marking(handling, making))
                .to("core:object", objects)
                .facet(facet(exchange, making));
    }

    private static Resource facet(ExchangePackage exchange, Making making) {
        var handling = exchange.handling();
        return making.resource("Handling", "handling", "", "core:Facet", HANDLING)
                .with("liaison:packageId", exchange.id())
                .list(
                        "liaison:purpose",
                        handling.purposes().stream().map(Enum::name).toList())
                .with("liaison:crimeArea", handling.crimeArea())
                .with("liaison:urgency", handling.urgency().name())
                .with("liaison:urgencyReason", handling.urgencyReason())
                .list("liaison:recipient", handling.recipients())
                .nodes("liaison:term", terms(handling, making));
    }

    private static List<Resource> terms(Handling handling, Making making) {
        List<Resource> all = new ArrayList<>();
        for (var each : handling.terms()) {
            all.add(making.resource(
                            "Handling/Term",
                            "term",
                            String.valueOf(all.size()),
                            "core:UcoInherentCharacterizationThing",
                            "liaison:Term")
                    .with("liaison:code", each.code())
                    .with("liaison:version", each.version()));
        }
        return all;
    }

    private static Resource marking(Handling handling, Making making) {
        var path = "Handling";
        return new Resource(markingId(making), path, making.omissions(), "marking:MarkingDefinition", MARKING)
                .with("marking:definitionType", STATEMENT)
                .node(
                        "marking:definition",
                        making.resource(path, "statement-marking", "", "marking:StatementMarking")
                                .with("marking:definitionType", STATEMENT)
                                .with("marking:statement", words(handling)))
                .with("liaison:classification", handling.classification().name())
                .list(
                        "liaison:handlingCode",
                        handling.codes().stream().map(Enum::name).toList())
                .with("liaison:handlingText", handling.handlingText());
    }

    /** What people read; the codes beside it are what counts. */
    static String words(Handling handling) {
        var words = "Protective marking: " + handling.classification() + ". Handling codes: "
                + handling.codes().stream().map(Enum::name).distinct().collect(Collectors.joining(", "));
        return handling.handlingText() == null ? words : words + ". Restriction: " + handling.handlingText();
    }
}
