// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps of one object what its limit allows (null: no limit), and notes what it does not keep. */
record Cut(@Nullable Limit limit, Supplier<String> path, List<Redaction> redactions) {

    <T> @Nullable T keep(Datum datum, String field, @Nullable T value) {
        return value == null || allows(datum, field) ? value : null;
    }

    <T> List<T> keepAll(Datum datum, String field, List<T> values) {
        return values.isEmpty() || allows(datum, field) ? values : List.of();
    }

    /** The object itself. */
    boolean allows(Datum datum) {
        if (limit == null || limit.allows(datum)) {
            return true;
        }
        note(datum, path.get());
        return false;
    }

    void note(Datum datum, String removed) {
        if (limit != null) {
            redactions.add(new Redaction(removed, datum.group(), limit.ground(datum)));
        }
    }

    private boolean allows(Datum datum, String field) {
        if (limit == null || limit.allows(datum)) {
            return true;
        }
        note(datum, path.get() + "/" + field);
        return false;
    }
}
