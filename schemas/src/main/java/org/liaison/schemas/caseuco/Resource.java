// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** A node that is being written. What it has no way to say is noted as lost. */
final class Resource {

    private static final int LONGEST_TEXT = 200_000;
    private static final int MAX_ZONE_SECONDS = 14 * 3600;

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<Object> facets = new ArrayList<>();
    private final String path;
    private final Omissions omissions;
    private boolean says;

    Resource(String id, String path, Omissions omissions, String... types) {
        this.path = path;
        this.omissions = omissions;
        properties.put("@id", id);
        properties.put("@type", types.length == 1 ? types[0] : List.of(types));
    }

    String id() {
        return String.valueOf(properties.get("@id"));
    }

    /** The node as it goes into the document. */
    Map<String, Object> json() {
        if (!facets.isEmpty()) {
            properties.put("core:hasFacet", facets);
        }
        return properties;
    }

    /** It is written even if nothing is said in it. */
    Resource even() {
        says = true;
        return this;
    }

    /** A facet that says nothing is left out. */
    Resource facet(Resource facet) {
        if (facet.says) {
            facets.add(facet.json());
            says = true;
        }
        return this;
    }

    Resource with(String property, @Nullable String text) {
        return text == null ? this : put(property, fit(property, text));
    }

    Resource with(String property, @Nullable Personal<String> text) {
        return with(property, Given.revealed(text));
    }

    Resource with(String property, @Nullable Boolean flag) {
        return flag == null ? this : put(property, flag);
    }

    Resource with(String property, @Nullable OffsetDateTime at) {
        if (at == null) {
            return this;
        }
        int zone = at.getOffset().getTotalSeconds();
        if (zone % 60 == 0 && Math.abs(zone) <= MAX_ZONE_SECONDS) {
            return time(property, at);
        }
        omissions.narrowed(place(property), "XML Schema cannot write its zone", "the same instant in UTC");
        return time(property, at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** UCO has times only: a day is its first instant in UTC. */
    Resource day(String property, @Nullable Personal<LocalDate> day) {
        var on = Given.revealed(day);
        return with(property, on == null ? null : on.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    Resource with(String property, @Nullable Instant at) {
        return at == null ? this : time(property, at.atOffset(ZoneOffset.UTC));
    }

    Resource whole(String property, @Nullable Number number) {
        return number == null ? this : literal(property, "xsd:integer", number.toString());
    }

    Resource decimal(String property, double number) {
        if (!Double.isFinite(number)) {
            omissions.noHome(place(property), "it is no decimal number");
            return this;
        }
        var written = Double.toString(number);
        return literal(
                property, "xsd:decimal", written.contains("E") ? new BigDecimal(written).toPlainString() : written);
    }

    Resource literal(String property, String type, String text) {
        return put(property, typed(type, text));
    }

    /** In this order; a set would not keep it, nor the same text twice. */
    Resource list(String property, List<String> texts) {
        return texts.isEmpty()
                ? this
                : put(
                        property,
                        Map.of(
                                "@list",
                                texts.stream().map(each -> fit(property, each)).toList()));
    }

    Resource nodes(String property, List<Resource> nodes) {
        var written = nodes.stream().map(Resource::json).toList();
        return nodes.isEmpty() ? this : put(property, Map.of("@list", written));
    }

    Resource node(String property, @Nullable Resource node) {
        return node == null ? this : put(property, node.json());
    }

    Resource set(String property, List<Resource> nodes) {
        return nodes.isEmpty()
                ? this
                : put(property, nodes.stream().map(Resource::json).toList());
    }

    Resource to(String property, String id) {
        return put(property, Map.of("@id", id));
    }

    Resource to(String property, List<String> ids) {
        return ids.isEmpty()
                ? this
                : put(property, ids.stream().map(each -> Map.of("@id", each)).toList());
    }

    private Resource time(String property, OffsetDateTime at) {
        if (at.getYear() < 1 || at.getYear() > 9999) {
            omissions.noHome(place(property), "its year does not have four digits");
            return this;
        }
        return literal(property, "xsd:dateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
    }

    private Resource put(String property, Object value) {
        properties.put(property, value);
        says = true;
        return this;
    }

    private String fit(String property, String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        omissions.narrowed(place(property), "it is longer than " + LONGEST_TEXT + " characters", "cut there");
        return text.substring(0, LONGEST_TEXT);
    }

    private String place(String property) {
        return path + "/" + property;
    }

    private static Map<String, String> typed(String type, String text) {
        var literal = new LinkedHashMap<String, String>();
        literal.put("@type", type);
        literal.put("@value", text);
        return literal;
    }

    @Override
    public String toString() {
        return "Resource[personal]";
    }
}
