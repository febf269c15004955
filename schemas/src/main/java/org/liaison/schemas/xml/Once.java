// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something dear that is made when it is first asked for: a command needs two formats of twenty. */
final class Once<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        var known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        var known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
