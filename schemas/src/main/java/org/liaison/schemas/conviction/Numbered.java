// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Walks repeated elements together with their places, counted from 1 as XPath does. */
final class Numbered {

    private Numbered() {}

    static <T> void each(String name, List<T> elements, BiConsumer<String, T> visit) {
        for (int i = 0; i < elements.size(); i++) {
            if (Objects.nonNull(elements.get(i))) { // binding puts null for a value it could not read
                visit.accept(name + "[" + (i + 1) + "]", elements.get(i));
            }
        }
    }
}
