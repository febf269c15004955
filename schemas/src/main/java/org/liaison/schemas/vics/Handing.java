// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.function.Consumer;

/** Hands entries on as they are. */
record Handing(Consumer<Entry> each) implements Sink {

    @Override
    public void began(Marker marker) {
        // nothing is written
    }

    @Override
    public void take(Entry media, Losses losses) {
        each.accept(media);
    }
}
