// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.liaison.schemas.taxonomy.Tables.Table;

/** Whether the tables fit each other; what does not is named by file and line. */
final class Structure {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+(\\.[A-Z0-9_]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, Row> schemes;
    private final Map<String, Row> terms;

    private Structure(Tables tables) {
        schemes = unique(tables.of(Table.SCHEMES), row -> row.filled("scheme"));
        terms = unique(tables.of(Table.TERMS), row -> row.filled("code"));
    }

    static void check(Tables tables) {
        var structure = new Structure(tables);
        structure.schemes.forEach((name, row) -> named(row, name));
        structure.terms.values().forEach(structure::term);
        structure.terms.values().forEach(structure::acyclic);
        tables.of(Table.CROSSWALK).forEach(structure::crosswalk);
        tables.of(Table.SCALES).forEach(structure::known);
        tables.of(Table.DEPRECATED).forEach(structure::known);
        unique(tables.of(Table.CROSSWALK), row -> row.all("code", "target", "value", "from"));
        unique(tables.of(Table.SCALES), row -> row.all("scale", "version", "label", "code", "from"));
        unique(tables.of(Table.DEPRECATED), row -> Wordings.normal(row.filled("found")));
        unique(tables.of(Table.QUOTED), row -> row.filled("text"));
    }

    private void term(Row row) {
        if (!CODE.matcher(row.filled("code")).matches()) {
            throw row.wrong("a code is of capital letters, digits and underscores, with dots between");
        }
        if (!schemes.containsKey(row.filled("scheme"))) {
            throw row.wrong("its scheme is not in schemes.csv");
        }
        var broader = row.optional("broader");
        if (broader == null) {
            return;
        }
        var above = terms.get(broader);
        if (above == null) {
            throw row.wrong("its broader term does not exist");
        }
        if (!above.cell("scheme").equals(row.cell("scheme"))) {
            throw row.wrong("its broader term is of another scheme");
        }
    }

    private void acyclic(Row row) {
        var seen = new HashSet<String>();
        for (var code = row.optional("code"); code != null; code = above(code).optional("broader")) {
            if (!seen.add(code)) {
                throw row.wrong("is broader than itself");
            }
        }
    }

    private Row above(String code) {
        return Objects.requireNonNull(terms.get(code));
    }

    private void crosswalk(Row row) {
        known(row);
        named(row, row.filled("target"));
    }

    private void known(Row row) {
        var code = row.optional("code");
        if (code != null && !terms.containsKey(code)) {
            throw row.wrong("its code is not in terms.csv");
        }
    }

    private static void named(Row row, String name) {
        if (!NAME.matcher(name).matches()) {
            throw row.wrong("names of schemes and targets are of small letters and digits, with hyphens between");
        }
    }

    private static Map<String, Row> unique(List<Row> rows, Function<Row, String> key) {
        var seen = new HashMap<String, Row>();
        for (var row : rows) {
            var earlier = seen.putIfAbsent(key.apply(row), row);
            if (earlier != null) {
                throw row.wrong("stands already at " + earlier.place());
            }
        }
        return seen;
    }
}
