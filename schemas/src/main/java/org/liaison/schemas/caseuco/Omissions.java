// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.message.Loss;

/** What a graph does not carry as it was. */
final class Omissions {

    private final List<Loss> losses = new ArrayList<>();

    void noHome(String path, String why) {
        losses.add(new Loss(path, Loss.Kind.NO_HOME, why, "left out"));
    }

    void narrowed(String path, String why, String done) {
        losses.add(new Loss(path, Loss.Kind.NARROWED, why, done));
    }

    List<Loss> all() {
        return List.copyOf(losses);
    }
}
