// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.List;

/** One element, attribute, extension or value of a schema. {@code occurs} is of elements and attributes. */
record InventoryRow(String owner, String kind, String name, String type, String occurs, String certainty) {

    /** @param file without ending */
    static List<InventoryRow> all(String file) {
        return Hotlines.resource(file + ".csv")
                .lines()
                .skip(1)
                .map(InventoryRow::parse)
                .toList();
    }

    boolean isMandatory() {
        return occurs.startsWith("1");
    }

    boolean isValue() {
        return kind.equals("value");
    }

    boolean isPart() {
        return kind.equals("element") || kind.equals("attribute");
    }

    /** The simple type of its text: of an element with attributes, what its type extends. */
    String valueType(List<InventoryRow> inventory) {
        return inventory.stream()
                .filter(each -> each.kind.equals("extension") && each.owner.equals(type))
                .map(InventoryRow::type)
                .findFirst()
                .orElse(type);
    }

    String key() {
        return owner + "/" + (kind.equals("attribute") ? "@" : "") + name;
    }

    private static InventoryRow parse(String line) {
        var cells = line.split(",", -1);
        return new InventoryRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
