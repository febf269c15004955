// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

/** A document to be sealed: its name within the container and its media type. */
public record DataObject(String name, String mime, byte[] bytes) {

    public DataObject {
        if (!Unzip.isPlain(name) || name.startsWith("META-INF/") || name.equals(Container.MIMETYPE)) {
            throw new IllegalArgumentException("no name for a document in a container");
        }
    }

    @Override
    public String toString() {
        return "DataObject[" + name + "]";
    }
}
