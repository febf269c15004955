// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Holds our schema against the inventory of names, types and occurrence. */
class InventoryTest {

    private static final SchemaTree SCHEMA = SchemaTree.load();

    record Row(String parent, String kind, String name, String type, String occurs, String constraint) {

        static Row parse(String line) {
            var cells = line.split(",", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    static List<Row> rows() throws IOException {
        var stream = Objects.requireNonNull(InventoryTest.class.getResourceAsStream("inventory.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Row::parse).toList();
        }
    }

    @Test
    void theInventoryIsComplete() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(270);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSchemaHasEveryRowOfTheInventory(Row row) {
        switch (row.kind()) {
            case "extension" -> assertThat(unbounded(base(row.parent()))).isEqualTo(row.type());
            case "attribute" -> {
                var attribute = find(row.parent(), "attribute", row.name().substring(1));
                assertThat(attribute.getAttribute("type")).isEqualTo(row.type());
                assertThat(attribute.getAttribute("use").equals("required"))
                        .isEqualTo(row.occurs().equals("1..1"));
            }
            default -> {
                var element = row.parent().equals("(global)")
                        ? SCHEMA.element(row.name())
                        : find(row.parent(), "element", row.name());
                holds(element, row);
            }
        }
    }

    private static void holds(Element element, Row row) {
        if (!row.type().startsWith("(")) {
            assertThat(unbounded(element.getAttribute("type"))).isEqualTo(row.type());
        }
        assertThat(element.hasAttribute("ref")).isEqualTo(row.type().equals("(ref)"));
        assertThat(element.hasAttribute("fixed")).isEqualTo(row.constraint().startsWith("fixed"));
        boolean alternative = element.getParentNode().getLocalName().equals("choice");
        assertThat(alternative).isEqualTo(row.constraint().equals("choice"));
        if (!row.occurs().isEmpty() && !alternative) {
            var least = element.hasAttribute("minOccurs") ? element.getAttribute("minOccurs") : "1";
            var most = element.hasAttribute("maxOccurs") ? "n" : "1";
            assertThat(least + ".." + most).isEqualTo(row.occurs());
        }
    }

    /** Our bounds on length are no difference to the inventory. */
    private static String unbounded(String type) {
        return switch (type) {
            case "line", "passage", "personName" -> "xs:string";
            case "identifier" -> "xs:token";
            default -> type;
        };
    }

    private static Element find(String parent, String kind, String name) {
        return all(owner(parent)).stream()
                .filter(each -> each.getLocalName().equals(kind))
                .filter(each -> each.getAttribute("name").equals(name)
                        || each.getAttribute("ref").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String base(String type) {
        var owner = owner(type);
        return all(owner).stream()
                .filter(each -> each.hasAttribute("base"))
                .map(each -> each.getAttribute("base"))
                .findFirst()
                .orElseThrow();
    }

    /** A type by its name, a global element, or one that is declared within another: {@code lawEnforcement/x}. */
    private static Element owner(String parent) {
        int slash = parent.indexOf('/');
        if (slash > 0) {
            return find(parent.substring(0, slash), "element", parent.substring(slash + 1));
        }
        return SCHEMA.type(parent).orElseGet(() -> SCHEMA.element(parent));
    }

    private static List<Element> all(Element owner) {
        var found = new ArrayList<Element>();
        for (var each : SchemaTree.children(owner)) {
            found.add(each);
            found.addAll(all(each));
        }
        return found;
    }
}
