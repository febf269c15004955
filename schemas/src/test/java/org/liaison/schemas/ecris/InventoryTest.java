// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Holds our schema against the inventory of names, types, order, patterns and defaults. */
class InventoryTest {

    private static final SchemaFiles FILES = SchemaFiles.ALL;

    static Stream<InventoryRow> rows() {
        return InventoryRow.all().stream().filter(each -> !each.isOfReferenceTables());
    }

    @Test
    void theInventoryIsComplete() {
        assertThat(InventoryRow.all()).hasSize(633);
        assertThat(rows()).hasSizeGreaterThan(450);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSchemaHasEveryRowOfTheInventory(InventoryRow row) {
        switch (row.kind()) {
            case "simpleType" -> holdsSimple(type(row), row);
            case "inline simpleType" ->
                holdsSimple(SchemaFiles.child(owner(row), "simpleType").orElseThrow(), row);
            case "extension" -> assertThat(base(row)).isEqualTo(row.type());
            case "restriction" ->
                assertThat(names(type(row)))
                        .isSubsetOf(names(FILES.findType(row.type()).orElseThrow()));
            case "attribute" -> holdsAttribute(find(row, "attribute", row.name().substring(1)), row);
            case "element" ->
                holdsElement(
                        row.cell("parent").equals("(global)")
                                ? FILES.element(row.prefix() + ":" + row.name())
                                : find(row, "element", row.name()),
                        row);
            case String other -> throw new IllegalStateException(other);
        }
    }

    /** Order makes a document valid or not, so it is a fact of its own. */
    @Test
    void elementsStandInTheOrderOfTheInventory() {
        var parents = rows().filter(each ->
                        each.kind().equals("element") && !each.cell("parent").contains("/"))
                .filter(each -> !each.cell("parent").equals("(global)"))
                .collect(Collectors.groupingBy(each -> each.prefix() + ":" + each.cell("parent")));

        parents.forEach((parent, rows) -> assertThat(names(owner(rows.getFirst())))
                .as(parent)
                .containsSubsequence(rows.stream().map(InventoryRow::name).toList()));
    }

    private static void holdsSimple(Element type, InventoryRow row) {
        var restriction = SchemaFiles.child(type, "restriction").orElseThrow();
        assertThat(restriction.getAttribute("base")).isEqualTo(row.type());
        var facets = new TreeSet<String>();
        SchemaFiles.children(restriction).stream()
                .filter(each -> !each.getLocalName().equals("enumeration"))
                .forEach(each -> facets.add(each.getLocalName() + "=" + each.getAttribute("value")));
        var stated = List.of(row.cell("constraints").split("; (?=[a-zA-Z]+=)", -1)).stream()
                .filter(each -> !each.isEmpty())
                .toList();
        assertThat(facets).containsExactlyInAnyOrderElementsOf(stated);
        assertThat(SchemaFiles.children(restriction).stream()
                        .filter(each -> each.getLocalName().equals("enumeration"))
                        .map(each -> each.getAttribute("value")))
                .containsExactlyElementsOf(row.enumeration());
    }

    private static void holdsElement(Element element, InventoryRow row) {
        boolean isReference = row.type().equals("(ref)");
        assertThat(element.hasAttribute("ref")).isEqualTo(isReference);
        if (!row.type().startsWith("(")) {
            assertThat(element.getAttribute("type")).isEqualTo(row.type());
        }
        var constraints = row.cell("constraints");
        assertThat(element.getAttribute("default")).isEqualTo(constraints.replaceAll("^(?!default=).*|default=", ""));
        assertThat(element.getParentNode().getLocalName().equals("choice")).isEqualTo(constraints.equals("choice"));
        if (!row.cell("occurs").isEmpty()) {
            var least = element.hasAttribute("minOccurs") ? element.getAttribute("minOccurs") : "1";
            var most = element.hasAttribute("maxOccurs") ? "n" : "1";
            assertThat(least + ".." + most).isEqualTo(row.cell("occurs"));
        }
    }

    private static void holdsAttribute(Element attribute, InventoryRow row) {
        assertThat(attribute.getAttribute("type")).isEqualTo(row.type());
        assertThat(attribute.getAttribute("use").equals("required")).isEqualTo(row.isMandatory());
    }

    private static Element type(InventoryRow row) {
        return FILES.findType(row.prefix() + ":" + row.cell("parent")).orElseThrow();
    }

    /** A type, a group, or an element that declares its type in place: {@code PositiveDecimalType/PositiveDecimalUnit}. */
    private static Element owner(InventoryRow row) {
        var steps = List.of(row.cell("parent").split("/", -1));
        var first = steps.getFirst();
        var owner = first.startsWith("group:")
                ? FILES.group(row.prefix() + ":" + first.substring("group:".length()))
                : FILES.findType(row.prefix() + ":" + first).orElseThrow();
        for (var step : steps.subList(1, steps.size())) {
            owner = find(owner, "element", step);
            owner = row.kind().equals("inline simpleType")
                    ? owner
                    : SchemaFiles.child(owner, "complexType").orElseThrow();
        }
        return owner;
    }

    private static Element find(InventoryRow row, String kind, String name) {
        return find(owner(row), kind, name);
    }

    private static Element find(Element owner, String kind, String name) {
        return SchemaFiles.particles(owner).stream()
                .filter(each -> each.getLocalName().equals(kind))
                .filter(each -> named(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String base(InventoryRow row) {
        return SchemaFiles.particles(owner(row)).stream()
                .filter(each -> each.getLocalName().equals("extension"))
                .map(each -> each.getAttribute("base"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Element owner) {
        return SchemaFiles.particles(owner).stream()
                .filter(each -> each.getLocalName().equals("element"))
                .map(InventoryTest::named)
                .toList();
    }

    private static String named(Element particle) {
        return Objects.requireNonNull(
                particle.hasAttribute("ref") ? particle.getAttribute("ref") : particle.getAttribute("name"));
    }
}
