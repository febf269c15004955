// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.cases.Golden;
import org.liaison.schemas.xml.Coverage;
import org.liaison.schemas.xml.SchemaShape;
import org.liaison.schemas.xml.Shape;

/** Holds each mapping of ours, its schema, its inventory and its page against each other. */
class ShippedMappingsTest {

    @ParameterizedTest
    @CsvSource({"umf,umf-inspired,Message", "eis,eis-batch,Case"})
    void theSchemaHasExactlyThePlacesAndWordsThatTheMappingWrites(String folder, String name, String root) {
        var targets = Shipped.targets(Shipped.mapping(name + ".yaml"));

        assertThat(targets).isEqualTo(places(shape(folder, name, root)));
    }

    @ParameterizedTest
    @CsvSource({"umf,umf-inspired,Message", "eis,eis-batch,Batch"})
    void theInventoryIsThatOfTheSchema(String folder, String name, String root) {
        var file = java.nio.file.Path.of("src/main/resources/org/liaison/schemas", folder, name + "-inventory.csv");

        new Golden(file).matches(Coverage.inventory(shape(folder, name, root), "our judgement"));
    }

    @ParameterizedTest
    @CsvSource({"umf-inspired", "eis-batch"})
    void thePageShowsTheMapping(String name) throws java.io.IOException {
        var page = java.nio.file.Path.of("../docs/formats", name + ".md");
        var text = java.nio.file.Files.readString(page);
        int table = text.indexOf("## Mapping\n");

        new Golden(page).matches(text.substring(0, table) + table(Shipped.mapping(name + ".yaml")));
    }

    private static String table(Mapping mapping) {
        var table = new StringBuilder("## Mapping\n\nWritten by `ShippedMappingsTest` from the mapping file.\n\n");
        table.append("| package | document | codes, or why not |\n|---|---|---|\n");
        for (var each : Shipped.lines(mapping)) {
            table.append("| ").append(each.from().isEmpty() ? "" : "`" + each.from() + "`");
            table.append(" | ").append(each.to().isEmpty() ? "not carried" : "`" + each.to() + "`");
            table.append(" | ").append(remark(each.rule())).append(" |\n");
        }
        return table.toString();
    }

    private static String remark(Rule rule) {
        return switch (rule) {
            case Rule.Field field ->
                field.codes() == null
                        ? ""
                        : String.join(
                                ", ",
                                field.codes().byWord().values().stream()
                                        .filter(each -> !each.isEmpty())
                                        .map(each -> "`" + each + "`")
                                        .toList());
            case Rule.Fixed fixed -> "always `" + fixed.value() + "`";
            case Rule.Dropped dropped -> dropped.why();
            case Rule.Position number -> "from 1, a person";
            case Rule.Part part -> "";
        };
    }

    private static Shape shape(String folder, String name, String root) {
        return SchemaShape.of("/org/liaison/schemas/" + folder + "/" + name + ".xsd", root);
    }

    private static Map<String, Set<String>> places(Shape root) {
        var places = new TreeMap<String, Set<String>>();
        for (var leaf : root.leaves()) {
            Set<String> words = new TreeSet<>(root.find(leaf).map(Shape::words).orElseThrow());
            places.put(root.name() + "/" + leaf, words);
        }
        return places;
    }
}
