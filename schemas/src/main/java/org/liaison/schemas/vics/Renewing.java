// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes entries of any version as a hash set of version 2.0. */
final class Renewing implements Sink, AutoCloseable {

    private final OutputStream out;
    private final Profile unstated;
    private @Nullable EntryWriter json;

    /** @param unstated the profile of a document that names none */
    Renewing(OutputStream out, Profile unstated) {
        this.out = out;
        this.unstated = unstated;
    }

    /** A profile that the document names is kept, so that no category changes its meaning. */
    @Override
    public void began(Marker marker) {
        json = new EntryWriter(out, marker.profile() == Profile.UNSTATED ? unstated : marker.profile());
    }

    @Override
    public void take(Entry media, Losses losses) {
        for (var each : Inventory.members("Media").values()) {
            if (media.text(each.name()) != null
                    && (each.type() == Member.Type.WITHHELD || each.type() == Member.Type.OPAQUE)) {
                losses.noHome(media.place(each.name()), "it leads to material, or its structure is not public");
            }
        }
        if (json != null) {
            json.write(media);
        }
    }

    @Override
    public void close() {
        if (json != null) {
            json.close();
        }
    }
}
