// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.message.Personal;

/** Copies of a record with another value in one component. */
final class Altered {

    private static final Map<String, Object> ELEMENTS = Map.of(
            "displayNames", Personal.of("nobody"),
            "profileUrls", Personal.of("https://example.org/nobody"),
            "severities", new Item.Severity("COPINE", null, "1"),
            "aliases", Personal.of("nobody"),
            "nationalities", Personal.of("SI"),
            "identifications", new Person.Identification("passport", Personal.of("0"), null),
            "contacts", new Person.Contact("phone", Personal.of("0"), null));
    private static final Map<Class<?>, Object> VALUES = Map.of(
            String.class,
            "other",
            Integer.class,
            4711,
            Long.class,
            4711L,
            Boolean.class,
            true,
            OffsetDateTime.class,
            OffsetDateTime.parse("2026-01-02T03:04:05Z"),
            Person.Name.class,
            new Person.Name(null, Personal.of("Niemand")),
            Person.Birth.class,
            new Person.Birth(Personal.of(LocalDate.of(1990, 1, 1)), null, null),
            Personal.class,
            Personal.of("other"),
            Sex.class,
            Sex.OTHER);

    private Altered() {}

    static <T extends Record> T in(T record, RecordComponent altered) {
        try {
            var components = record.getClass().getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                var value = components[i].getAccessor().invoke(record);
                values[i] = components[i].getName().equals(altered.getName()) ? other(altered, value) : value;
            }
            @SuppressWarnings("unchecked")
            var copy = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object other(RecordComponent component, @Nullable Object value) {
        if (value instanceof List<?> list) {
            var longer = new ArrayList<Object>(list);
            longer.add(ELEMENTS.get(component.getName()));
            return longer;
        }
        if (value instanceof Map<?, ?> map) {
            var more = new TreeMap<Object, Object>(map);
            more.put("SHA1", Personal.of("0c".repeat(20)));
            return more;
        }
        var other = VALUES.get(component.getType());
        return other != null && other.equals(value) ? null : other;
    }
}
