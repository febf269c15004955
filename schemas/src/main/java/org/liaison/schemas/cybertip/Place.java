// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

/** Where something stands in a report: element names and positions, never a value. */
record Place(String path) {

    /** @param index from 0 */
    static Place numbered(String name, int index) {
        return new Place(name + "[" + (index + 1) + "]");
    }

    Place child(String name) {
        return new Place(path + "/" + name);
    }

    /** @param index from 0, as lists count; the path counts from 1, as XPath does */
    Place child(String name, int index) {
        return new Place(path + "/" + name + "[" + (index + 1) + "]");
    }

    Place attribute(String name) {
        return new Place(path + "/@" + name);
    }
}
