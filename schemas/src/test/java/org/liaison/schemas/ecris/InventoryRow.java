// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.schemas.taxonomy.CodeTable;

/** A row of the inventory of the public schema v1.0. */
record InventoryRow(Map<String, String> cells) {

    private static final Map<String, String> PREFIXES =
            Map.of("commons", "commons", "common-reference-tables", "crt", "domain-model", "dm", "messages", "msg");

    static List<InventoryRow> all() {
        return CodeTable.read(Path.of("src/test/resources/org/liaison/schemas/ecris/inventory.csv")).stream()
                .map(InventoryRow::new)
                .toList();
    }

    String cell(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    String prefix() {
        return Objects.requireNonNull(PREFIXES.get(cell("schema")));
    }

    String kind() {
        return cell("kind");
    }

    String name() {
        return cell("name");
    }

    /** Without the namespace that the inventory gives to elements of other schemas. */
    String bareName() {
        return name().substring(name().indexOf(':') + 1);
    }

    String type() {
        return cell("type").replace("xsd:", "xs:");
    }

    /** As the walk over an instance names it. */
    String key() {
        return prefix() + ":" + cell("parent") + " " + bareName();
    }

    boolean isMandatory() {
        return cell("occurs").startsWith("1");
    }

    /** The distribution of the reference tables is no message; we have their codes in tables of our own. */
    boolean isOfReferenceTables() {
        return prefix().equals("crt") && !kind().equals("simpleType");
    }

    List<String> enumeration() {
        return cell("enumeration").isEmpty()
                ? List.of()
                : Arrays.asList(cell("enumeration").split(" \\| ", -1));
    }

    @Override
    public String toString() {
        return cell("schema") + " " + cell("parent") + " " + kind() + " " + name();
    }
}
