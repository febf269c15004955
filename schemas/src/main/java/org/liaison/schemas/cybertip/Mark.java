// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An annotation whose presence says yes. */
record Mark(String name, @Nullable Boolean given) {

    /** The names of those that are there. */
    static List<String> set(Mark... marks) {
        return Stream.of(marks)
                .filter(each -> Boolean.TRUE.equals(each.given()))
                .map(Mark::name)
                .toList();
    }
}
