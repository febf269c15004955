// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Personal;

/** Everything a record of ours holds, one value a line, personal or not: for tests that ask whether a value arrived. */
public final class Revealed {

    private final StringBuilder text = new StringBuilder();

    private Revealed() {}

    public static String of(Object value) {
        var revealed = new Revealed();
        revealed.add(value);
        return revealed.text.toString();
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Personal<?> personal -> add(personal.reveal());
            case Collection<?> many -> many.forEach(this::add);
            case Map<?, ?> map -> {
                add(map.keySet());
                add(map.values());
            }
            case Record record -> addComponents(record);
            case Purpose purpose -> line(purpose.code());
            case OffsetDateTime instant -> line(instant.toInstant());
            case Object other -> line(other);
        }
    }

    private void addComponents(Record record) {
        for (RecordComponent each : record.getClass().getRecordComponents()) {
            try {
                var accessor = each.getAccessor();
                accessor.setAccessible(true);
                add(accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("component cannot be read: " + each.getName(), e);
            }
        }
    }

    private void line(Object value) {
        text.append(value.toString().toLowerCase(Locale.ROOT).replace('_', '-')).append('\n');
    }
}
