// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

/** One row of the inventory: a member of an entity, of what type it is, and since when. */
record Member(String entity, String name, Type type, String of, String version) {

    /** How a member is written. {@code LIST} holds entries of the entity {@link #of}. */
    enum Type {
        MARKER,
        TEXT,
        HASH,
        NUMBER,
        /** A number or a text, as tools please. */
        LOOSE,
        /** True or false, as such or as text. */
        FLAG,
        TIME,
        LIST,
        /** Its structure is not public. */
        OPAQUE,
        /** Leads to material: read, reported and never passed on. */
        WITHHELD,
        /** Is material: refused. */
        MEDIA
    }

    String path() {
        return entity + "/" + name;
    }
}
