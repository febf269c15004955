// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Finding;

/**
 * A ruling for people and for JSON: who gets how much under which rule and what was removed for it, or why not. Codes,
 * places and counts only. The catalogue of findings adds the next action to each code.
 */
public record Explanation(
        String partner,
        boolean permitted,
        @Nullable Grounds grounds,
        Map<String, Integer> released,
        List<Redaction> removed,
        List<String> approvals,
        @Nullable Abroad abroad,
        List<Finding> findings,
        List<Ruling.Considered> considered) {

    /** What a permission rests on. */
    public record Grounds(String agreement, String rule, List<String> purposes, String legalBasis) {}

    /** The transfer that it is: to which country, on which ground of Directive (EU) 2016/680, and why. */
    public record Abroad(String country, String ground, String reason, String onward) {}

    public static Explanation of(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Permit permit -> permitted(permit);
            case Ruling.Deny deny ->
                new Explanation(
                        deny.partner().value(),
                        false,
                        null,
                        Map.of(),
                        List.of(),
                        List.of(),
                        null,
                        deny.findings(),
                        deny.considered());
        };
    }

    /** Plain text for a terminal. */
    public String text() {
        var lines = new ArrayList<String>();
        if (grounds != null) {
            lines.add(partner + " gets " + counts());
            lines.add("  under rule " + grounds.rule() + " of agreement " + grounds.agreement());
            lines.add("  for " + String.join(", ", grounds.purposes()) + ", legal basis: " + grounds.legalBasis());
            approvals.forEach(each -> lines.add("  only if a second person agrees: " + each));
            if (abroad != null) {
                lines.add("  as a transfer to " + abroad.country() + ", Directive (EU) 2016/680 Art. " + abroad.ground()
                        + ": " + abroad.reason() + "; onward: " + abroad.onward());
            }
            lines.add(removed.isEmpty() ? "  nothing is removed" : "  removed:");
            removed.forEach(each -> lines.add("    " + line(each)));
        } else {
            lines.add(partner + " gets nothing");
            findings.forEach(each ->
                    lines.add("  " + each.code() + " at " + each.place() + ": required is that " + each.rule()));
            considered.forEach(each -> lines.add("  rule " + each.rule() + ": " + String.join("; ", each.reasons())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(Redaction each) {
        return switch (each.kind()) {
            case REMOVED -> each.path() + "  " + each.group().word() + "  " + ground(each.article());
            case PSEUDONYMISED ->
                each.path() + "  " + each.group().word() + "  a pseudonym instead, by " + each.article();
        };
    }

    private static Explanation permitted(Ruling.Permit permit) {
        var grounds = new Grounds(
                permit.agreement(),
                permit.rule(),
                permit.purposes().stream().map(Purpose::code).toList(),
                permit.legalBasis());
        return new Explanation(
                permit.partner().value(),
                true,
                grounds,
                count(permit.released()),
                permit.redactions(),
                permit.approvals(),
                abroad(permit.sheet()),
                List.of(),
                List.of());
    }

    private static @Nullable Abroad abroad(Ruling.@Nullable Sheet sheet) {
        return sheet == null
                ? null
                : new Abroad(
                        sheet.country(),
                        sheet.transfer().ground().article(),
                        sheet.transfer().reason(),
                        sheet.transfer().onward());
    }

    static Map<String, Integer> count(ExchangePackage exchange) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("persons", exchange.persons().size());
        counts.put("organisations", exchange.organisations().size());
        counts.put("locations", exchange.locations().size());
        counts.put("items", exchange.items().size());
        counts.put("events", exchange.events().size());
        counts.put("convictions", exchange.convictions().size());
        counts.put("connections", exchange.connections().size());
        return counts;
    }

    private String counts() {
        return released.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    /** A point of law or the agreement forbids; a connection only follows the object it led to. */
    private static String ground(String article) {
        return article.startsWith("leads ") ? article : "not allowed by " + article;
    }
}
