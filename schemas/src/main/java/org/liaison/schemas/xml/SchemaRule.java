// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a schema objects to without the processor's own message, which quotes the offending value. */
final class SchemaRule {

    /** Constraint names of XML Schema Part 1 and 2 (appendix C), by their beginning. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("cvc-complex-type.2.4", "an element is missing here, or one stands where the schema has none"),
            Map.entry("cvc-complex-type.2.3", "text stands where only elements may"),
            Map.entry("cvc-complex-type.2.1", "the element must be empty"),
            Map.entry("cvc-complex-type.3.2", "an attribute is not allowed here"),
            Map.entry("cvc-complex-type.4", "a required attribute is missing"),
            Map.entry("cvc-elt.1", "the root element is not of this format"),
            Map.entry("cvc-elt.5.2.2", "the value is fixed by the schema"),
            Map.entry("cvc-enumeration-valid", "the value is not in the code list"),
            Map.entry("cvc-pattern-valid", "the value does not have the required form"),
            Map.entry("cvc-datatype-valid", "the value is not of the required type"),
            Map.entry("cvc-minLength-valid", "the value is too short"),
            Map.entry("cvc-maxLength-valid", "the value is too long"),
            Map.entry("cvc-length-valid", "the value does not have the required length"),
            Map.entry("cvc-minInclusive-valid", "the value is below the allowed range"),
            Map.entry("cvc-maxInclusive-valid", "the value is above the allowed range"),
            Map.entry("cvc-attribute.3", "an attribute value is not of the required type"),
            Map.entry("cvc-type.3.1.3", "the value is not of the required type"),
            Map.entry("cvc-id", "an id is used twice or leads nowhere"),
            Map.entry("cvc-identity-constraint", "a key is used twice or leads nowhere"));

    private SchemaRule() {}

    static String of(@Nullable String message) {
        var name = message == null ? "" : message.split(":", 2)[0];
        return RULES.entrySet().stream()
                .filter(each -> name.startsWith(each.getKey()))
                .max(Comparator.comparingInt(each -> each.getKey().length())) // cvc-id begins cvc-identity-constraint
                .map(Map.Entry::getValue)
                .orElse("the schema does not allow this");
    }
}
