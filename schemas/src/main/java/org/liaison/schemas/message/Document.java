// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.util.Arrays;

/** Bytes in a named format. Prints neither. */
public final class Document {

    private final String format;
    private final byte[] bytes;

    public Document(String format, byte[] bytes) {
        this.format = format;
        this.bytes = bytes.clone();
    }

    public String format() {
        return format;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that && format.equals(that.format) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * format.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Document[" + format + ", " + bytes.length + " bytes]";
    }
}
