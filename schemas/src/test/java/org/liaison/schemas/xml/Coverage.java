// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rows of an inventory documents have used: {@code kind,path,mandatory,certainty}, by the shape of a schema. */
public final class Coverage {

    private static final String HEAD = "kind,path,mandatory,certainty\n";

    private final List<Row> rows;
    private final Set<String> used = new HashSet<>();

    private Coverage(List<Row> rows) {
        this.rows = rows;
    }

    /** An element, an attribute or, with {@code =}, a value of a code list. */
    record Row(String kind, String path, boolean mandatory, String certainty) {

        String line() {
            return kind + "," + path + "," + (mandatory ? "mandatory" : "optional") + "," + certainty + "\n";
        }

        static Row parse(String line) {
            var cells = line.split(",", -1);
            return new Row(cells[0], cells[1], cells[2].equals("mandatory"), cells[3]);
        }
    }

    public static Coverage of(String inventory) {
        return new Coverage(inventory.lines().skip(1).map(Row::parse).toList());
    }

    /** What the inventory of this schema has to be. Mandatory is what its parent cannot be without. */
    public static String inventory(Shape root, String certainty) {
        var rows = new ArrayList<Row>();
        collect(root, root.name(), true, certainty, rows);
        var text = new StringBuilder(HEAD);
        rows.forEach(each -> text.append(each.line()));
        return text.toString();
    }

    private static void collect(Shape shape, String path, boolean mandatory, String certainty, List<Row> rows) {
        rows.add(new Row(shape.isAttribute() ? "attribute" : "element", path, mandatory, certainty));
        shape.words().forEach(each -> rows.add(new Row("value", path + "=" + each, false, certainty)));
        shape.parts().forEach(each -> collect(each, path + "/" + each.name(), each.required(), certainty, rows));
    }

    public void add(Node root) {
        add(root, root.name());
    }

    private void add(Node node, String path) {
        used.add(path);
        used.add(path + "=" + node.text());
        node.attributes().forEach((name, value) -> {
            used.add(path + "/@" + name);
            used.add(path + "/@" + name + "=" + value);
        });
        node.children().forEach(each -> add(each, path + "/" + each.name()));
    }

    /** All of the mandatory rows, and at least 95 of 100 of all, elements and values apart. */
    public void mustSuffice(String format) {
        assertThat(unused(true, true)).as("mandatory parts of " + format).isEmpty();
        print(format, "elements and attributes", false);
        print(format, "values of code lists", true);
    }

    private void print(String format, String what, boolean values) {
        long all = rows.stream().filter(each -> isValue(each) == values).count();
        var unused = unused(values, false);
        System.out.printf("coverage %s: %d of %d %s%n", format, all - unused.size(), all, what);
        assertThat(unused.size() * 20L)
                .as("%s of %s without use: %s", what, format, unused)
                .isLessThanOrEqualTo(all);
    }

    private List<String> unused(boolean values, boolean mandatoryOnly) {
        return rows.stream()
                .filter(each -> mandatoryOnly ? each.mandatory() : isValue(each) == values)
                .map(Row::path)
                .filter(each -> !used.contains(each))
                .toList();
    }

    private static boolean isValue(Row row) {
        return row.kind().equals("value");
    }
}
