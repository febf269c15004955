// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.List;
import org.liaison.schemas.xml.Namespaces;
import org.liaison.schemas.xml.SchemaShape;
import org.liaison.schemas.xml.Shape;
import org.liaison.schemas.xml.Xsd;

/** How a package becomes a document of one format, and back. */
record Mapping(Head head, Namespaces namespaces, Xsd schema, String root, List<Rule> rules) {

    /** What a package is made of; every part of it has a rule. */
    static final Shape PACKAGE = SchemaShape.of("/org/liaison/schemas/xsd/exchange.xsd", "ExchangePackage");

    static final Namespaces EXCHANGE = Namespaces.of("urn:liaison:exchange:1");

    static final String OBJECTS = "Objects";

    Mapping {
        rules = List.copyOf(rules);
    }

    record Head(String format, String version, String title) {}

    Rule.Part objects() {
        return rules.stream()
                .filter(Rule.Part.class::isInstance)
                .map(Rule.Part.class::cast)
                .filter(each -> each.from().equals(OBJECTS))
                .findFirst()
                .orElseThrow();
    }
}
