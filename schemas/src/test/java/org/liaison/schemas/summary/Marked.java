// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Personal;

/** A package in which every text, time and number is another, so that each can be looked for on a page. */
final class Marked {

    private static final Set<String> IDS = Set.of("id", "from", "to");
    private static final Instant FIRST = Instant.parse("2001-01-01T00:00:00Z");

    private final Map<String, String> marks = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final ExchangePackage exchange;
    private int made = 1_000;

    Marked(ExchangePackage exchange) {
        this.exchange = (ExchangePackage) java.util.Objects.requireNonNull(mark("", exchange));
    }

    ExchangePackage exchange() {
        return exchange;
    }

    /** What has to be on the page, by where it stands in the package. */
    Map<String, String> marks() {
        return marks;
    }

    private @Nullable Object mark(String path, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(path, text);
            case Personal<?> personal -> Personal.of(java.util.Objects.requireNonNull(mark(path, personal.reveal())));
            case Instant any -> at(path, FIRST.plusSeconds(++made));
            case OffsetDateTime any -> at(path, FIRST.plusSeconds(++made)).atOffset(ZoneOffset.UTC);
            case LocalDate any -> seen(path, LocalDate.of(1900, 1, 1).plusDays(++made));
            case BigDecimal any -> seen(path, BigDecimal.valueOf(++made));
            case Long any -> seen(path, (long) ++made);
            case Integer number -> path.endsWith("information") ? number : seen(path, ++made);
            case List<?> list -> list(path, list);
            case Map<?, ?> map -> map(path, map);
            case Record record -> record(path, record);
            default -> value;
        };
    }

    private String text(String path, String text) {
        if (IDS.contains(path.substring(path.lastIndexOf('/') + 1))) {
            return ids.computeIfAbsent(text, each -> seen(path, "m" + ++made + "m"));
        }
        return seen(path, "m" + ++made + "m");
    }

    private Instant at(String path, Instant at) {
        marks.put(path, Moments.text(at));
        return at;
    }

    private <T> T seen(String path, T mark) {
        marks.put(path, mark.toString());
        return mark;
    }

    private List<Object> list(String path, List<?> list) {
        var marked = new ArrayList<Object>();
        list.forEach(each ->
                marked.add(java.util.Objects.requireNonNull(mark(path + "[" + (marked.size() + 1) + "]", each))));
        return marked;
    }

    private Map<Object, Object> map(String path, Map<?, ?> map) {
        var marked = new TreeMap<Object, Object>();
        map.forEach(
                (key, each) -> marked.put(key, java.util.Objects.requireNonNull(mark(path + "[" + key + "]", each))));
        return marked;
    }

    private Record record(String path, Record record) {
        try {
            var components = record.getClass().getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = mark(path + "/" + components[i].getName(), value(record, components[i]));
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component)
            throws ReflectiveOperationException {
        return component.getAccessor().invoke(record);
    }
}
