// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.message.Loss;

/** What a bundle does not carry, and why. */
final class Omissions {

    private final List<Loss> losses = new ArrayList<>();

    void noHome(String path, String why) {
        losses.add(new Loss(path, Loss.Kind.NO_HOME, why, "left out"));
    }

    /** Notes a part that is there. */
    void part(boolean given, String path, String why) {
        if (given) {
            noHome(path, why);
        }
    }

    void narrowed(String path, String why, String done) {
        losses.add(new Loss(path, Loss.Kind.NARROWED, why, done));
    }

    void assumed(String path, String why, String done) {
        losses.add(new Loss(path, Loss.Kind.ASSUMED, why, done));
    }

    List<Loss> all() {
        return List.copyOf(losses);
    }
}
