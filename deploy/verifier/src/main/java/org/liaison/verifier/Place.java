// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import org.jspecify.annotations.Nullable;

/** Where in an export something is: its header, one entry, its checkpoint. */
record Place(String part, @Nullable Long index) {

    static final Place HEADER = new Place("header", null);
    static final Place CHECKPOINT = new Place("checkpoint", null);

    static Place entry(long index) {
        return new Place("entry", index);
    }

    @Override
    public String toString() {
        return index == null ? part : part + " " + index;
    }
}
