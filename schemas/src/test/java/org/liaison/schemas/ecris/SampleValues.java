// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Valid values of simple types, each another one. */
final class SampleValues {

    private static final Map<String, String> IDS = Map.of(
            "dm:ConvictionReferenceType", "dm:ConvictionIDType",
            "dm:OffenceReferenceType", "dm:OffenceIDType",
            "dm:DecisionReferenceType", "dm:DecisionIDType",
            "dm:SanctionReferenceType", "dm:SanctionIDType");

    private final Map<String, String> last = new HashMap<>();
    private final Set<String> enumerated = new TreeSet<>();
    private int number;

    Set<String> enumerated() {
        return enumerated;
    }

    String of(String type) {
        number++;
        if (IDS.containsKey(type)) {
            return Objects.requireNonNull(last.get(IDS.get(type)), type);
        }
        var value = made(type, type);
        last.put(type, value);
        return value;
    }

    private String made(String type, String stated) {
        var declared = SchemaFiles.ALL.findType(type);
        if (declared.isEmpty()) {
            return builtin(type);
        }
        var restriction = SchemaFiles.child(declared.get(), "restriction").orElseThrow();
        var facets = SchemaFiles.children(restriction);
        var values = facets.stream()
                .filter(each -> each.getLocalName().equals("enumeration"))
                .map(each -> each.getAttribute("value"))
                .toList();
        if (!values.isEmpty()) {
            var value = values.get(number % values.size());
            enumerated.add(stated + " " + value);
            return value;
        }
        var pattern = facets.stream()
                .filter(each -> each.getLocalName().equals("pattern"))
                .map((Element each) -> each.getAttribute("value"))
                .findFirst();
        return pattern.isPresent() && !pattern.get().contains("\\s")
                ? new Sampler(pattern.get(), number).sample()
                : made(restriction.getAttribute("base"), stated);
    }

    private String builtin(String type) {
        return switch (type) {
            case "xs:date" -> LocalDate.of(2001, 1, 1).plusDays(number).toString();
            case "xs:dateTime" -> LocalDate.of(2001, 1, 1).plusDays(number) + "T12:00:00Z";
            case "xs:duration" -> "P" + number + "D";
            case "xs:gYear" -> String.valueOf(1900 + number % 100);
            case "xs:gMonth" -> "--%02d".formatted(1 + number % 12);
            case "xs:gDay" -> "---%02d".formatted(1 + number % 28);
            case "xs:boolean" -> String.valueOf(number % 2 == 0);
            case "xs:int", "xs:positiveInteger", "xs:nonNegativeInteger" -> String.valueOf(1 + number % 97);
            case "xs:string" -> "Nowhere " + number;
            default -> throw new IllegalStateException(type);
        };
    }

    /** Enough of regular expressions for identifiers: classes, groups, counts. */
    private static final class Sampler {

        private final String pattern;
        private final String digits;
        private int at;
        private int given;

        Sampler(String pattern, int number) {
            this.pattern = pattern;
            this.digits = "%015d".formatted(number * 1_000_003L % 1_000_000_000_000_000L);
        }

        String sample() {
            var sample = new StringBuilder();
            while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
                sample.append(piece());
            }
            return sample.toString();
        }

        private String piece() {
            char next = pattern.charAt(at++);
            if (next == '(') {
                var first = sample();
                at = pattern.indexOf(')', at) + 1;
                return first;
            }
            if (next != '[') {
                return String.valueOf(next);
            }
            var members = pattern.substring(at, pattern.indexOf(']', at));
            at += members.length() + 1;
            var piece = new StringBuilder();
            for (int i = count(); i > 0; i--) {
                char digit = digits.charAt(14 - given++ % 15);
                piece.append(
                        members.contains("0-9")
                                ? digit
                                : members.contains("a-z") ? (char) (digit + 49) : (char) (digit + 17));
            }
            return members.contains("0-9") ? piece.reverse().toString() : piece.toString();
        }

        private int count() {
            if (at >= pattern.length() || pattern.charAt(at) != '{') {
                return 1;
            }
            var inside = pattern.substring(at + 1, pattern.indexOf('}', at));
            at += inside.length() + 2;
            return Integer.parseInt(inside.split(",", -1)[0]);
        }
    }
}
