// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** A node with its facets, as a mapper asks it. What was asked for is carried; the rest will be named as lost. */
final class Thing {

    private static final Pattern ZONED = Pattern.compile(".*(?:Z|[+-][0-9]{2}:[0-9]{2})");

    private final Draft draft;
    private final Node node;
    private final List<Node> facets = new ArrayList<>();

    Thing(Draft draft, Node node) {
        this.draft = draft;
        this.node = node;
        node.meet();
        for (var each : node.values("core:hasFacet")) {
            draft.graph().find(each).ifPresent(facet -> {
                each.take();
                facet.meet();
                facets.add(facet);
            });
        }
    }

    Node node() {
        return node;
    }

    boolean has(String facet) {
        return facets.stream().anyMatch(each -> each.isA(facet));
    }

    /** @param facet its class; empty for the node itself */
    List<Value> values(String facet, String property) {
        if (facet.isEmpty()) {
            return node.values(property);
        }
        return facets.stream()
                .filter(each -> each.isA(facet))
                .flatMap(each -> each.values(property).stream())
                .toList();
    }

    /** The first one; any other remains a loss. */
    @Nullable
    Value value(String facet, String property) {
        var values = values(facet, property);
        return values.isEmpty() ? null : values.getFirst();
    }

    @Nullable
    String text(String facet, String property) {
        return Value.taken(value(facet, property));
    }

    @Nullable
    Personal<String> personal(String facet, String property) {
        return Given.personal(text(facet, property));
    }

    List<Personal<String>> personals(String facet, String property) {
        return texts(facet, property).stream().map(Personal::of).toList();
    }

    List<String> texts(String facet, String property) {
        return values(facet, property).stream().map(Value::take).toList();
    }

    @Nullable
    Boolean flag(String facet, String property) {
        var text = text(facet, property);
        return text == null ? null : Boolean.valueOf(text.equals("true") || text.equals("1"));
    }

    /** A whole number that fits its bounds; one that does not is a finding. */
    @Nullable
    Long whole(String facet, String property, long least, long most) {
        var value = value(facet, property);
        if (value == null) {
            return null;
        }
        try {
            long number = Long.parseLong(value.take());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // too long for one, or a wrong datatype, which has its finding: as if it were out of bounds
        }
        draft.graph().found("GW-VAL-010", value.place(), "it is a whole number within its bounds");
        return null;
    }

    /** A word that we always write the same; another is no word of ours, and remains a loss. */
    void expect(String property, String word) {
        var value = value("", property);
        if (value != null && value.text().equals(word)) {
            value.take();
        }
    }

    /** An instant with its zone; without one it is no instant. */
    @Nullable
    OffsetDateTime moment(String facet, String property) {
        var value = value(facet, property);
        if (value == null) {
            return null;
        }
        if (!ZONED.matcher(value.text()).matches()) {
            draft.graph().lose(value.place(), Loss.Kind.NARROWED, "without zone it is no instant", "left out");
            value.take();
            return null;
        }
        try {
            return OffsetDateTime.parse(value.take());
        } catch (DateTimeParseException e) {
            draft.graph().found("GW-VAL-010", value.place(), "it is a time of the calendar, in a year of four digits");
            return null;
        }
    }

    /** A day as {@link Resource#day} writes it. */
    @Nullable
    Personal<LocalDate> day(String facet, String property) {
        var at = moment(facet, property);
        if (at == null) {
            return null;
        }
        if (at.toLocalTime().toNanoOfDay() != 0) {
            draft.graph().lose(place(facet, property), Loss.Kind.NARROWED, "a day has no hour", "the date as written");
        }
        return Personal.of(at.toLocalDate());
    }

    /** An instant that the graph reports as past. */
    @Nullable
    OffsetDateTime past(String facet, String property) {
        var at = moment(facet, property);
        var value = value(facet, property);
        if (at != null && value != null) {
            draft.fact(new Fact.Moment(value.place().path(), at));
        }
        return at;
    }

    /** One of the names of an enumeration; another is a finding. */
    <E extends Enum<E>> @Nullable E code(String facet, String property, Class<E> type) {
        var value = value(facet, property);
        return value == null ? null : draft.code(value, type);
    }

    /** The nodes that a property leads to, as far as the document speaks of them. */
    List<Thing> things(String facet, String property) {
        List<Thing> all = new ArrayList<>();
        for (var each : values(facet, property)) {
            draft.graph().find(each).ifPresent(found -> {
                each.take();
                all.add(new Thing(draft, found));
            });
        }
        return all;
    }

    /** The package tells things of these classes from others. */
    Thing of(String... classes) {
        node.understand(List.of(classes));
        return this;
    }

    /** Where a property stands, or else the node. */
    Place place(String facet, String property) {
        var value = value(facet, property);
        return value == null ? node.place() : value.place();
    }
}
