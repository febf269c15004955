// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;

/** What one conversion could not carry. */
final class Losses {

    private final List<Loss> all = new ArrayList<>();

    /** Notes an element that the package has no place for, if the report has it at all. */
    void noHome(Place place, @Nullable Object given, String why) {
        if (given != null && !given.toString().isBlank()) {
            all.add(new Loss(place.path(), Loss.Kind.NO_HOME, why, "left out"));
        }
    }

    void narrowed(Place place, String why, String done) {
        all.add(new Loss(place.path(), Loss.Kind.NARROWED, why, done));
    }

    void assumed(String path, String why, String done) {
        all.add(new Loss(path, Loss.Kind.ASSUMED, why, done));
    }

    List<Loss> all() {
        return List.copyOf(all);
    }
}
