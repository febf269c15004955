// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.util.List;
import java.util.stream.Stream;

/** Picks the facts a check asks about. */
final class Facts {

    private Facts() {}

    static <F extends Fact> Stream<F> of(List<Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
