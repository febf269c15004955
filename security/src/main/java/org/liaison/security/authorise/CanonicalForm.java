// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Personal;

/**
 * One byte form of a package, so that equal packages have equal digests. It walks the components of the records, so a
 * component that is added later is covered without a change here; every value carries its kind and length, so no two
 * packages share a form.
 */
final class CanonicalForm {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);

    private CanonicalForm() {}

    static byte[] of(ExchangePackage exchange) {
        var form = new CanonicalForm();
        form.write(exchange);
        return form.out.toByteArray();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.write('0');
            case Personal<?> personal -> write(personal.reveal());
            case String text -> text('s', text);
            case Enum<?> word -> text('e', word.name());
            case Boolean bool -> text('b', bool.toString());
            case Number number -> text('n', number.toString());
            case Instant instant -> text('t', instant.toString());
            case OffsetDateTime moment -> text('o', moment.toString());
            case LocalDate date -> text('d', date.toString());
            case List<?> list -> {
                open('l', list.size());
                list.forEach(this::write);
            }
            case Map<?, ?> map -> map(map);
            case Record part -> part(part);
            // A new kind of component has to be given a form before it can be decided on.
            case Object other -> throw new IllegalStateException("no form for " + other.getClass());
        }
    }

    private void part(Record part) {
        text('r', part.getClass().getSimpleName());
        for (var accessor : ACCESSORS.get(part.getClass())) {
            write(component(part, accessor));
        }
    }

    private void map(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        open('m', sorted.size());
        sorted.forEach((key, value) -> {
            text('s', key);
            write(value);
        });
    }

    private void text(char kind, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        open(kind, bytes.length);
        out.writeBytes(bytes);
    }

    private void open(char kind, int length) {
        out.writeBytes(new byte[] {
            (byte) kind, (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        });
    }

    private static @Nullable Object component(Record part, Method accessor) {
        try {
            return accessor.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("components of a package are public", e);
        }
    }
}
