// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

/** A file of a container. */
public record Part(String name, byte[] bytes) {

    @Override
    public String toString() {
        return "Part[" + bytes.length + " bytes]";
    }
}
