// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Term;

/** Lays a package out as one sheet a kind of object, for people to read. */
final class PackageSheets {

    private PackageSheets() {}

    static List<Sheet> of(ExchangePackage exchange, Ledger ledger) {
        var lines = new LinkedHashMap<String, List<Line>>();
        add(handling(exchange, ledger), lines);
        var objects = new ObjectLines(ledger);
        exchange.objects().forEach(each -> add(objects.line(each), lines));
        exchange.connections().forEach(each -> add(connection(each, ledger), lines));
        var sheets = new ArrayList<Sheet>();
        lines.forEach((table, all) -> sheets.add(sheet(table, all)));
        return sheets;
    }

    private static void add(Line line, Map<String, List<Line>> lines) {
        lines.computeIfAbsent(line.table(), each -> new ArrayList<>()).add(line);
    }

    /** Lines of one table may differ in columns, such as hashes. */
    private static Sheet sheet(String table, List<Line> lines) {
        var columns = new LinkedHashSet<String>();
        lines.forEach(each -> columns.addAll(each.cells().keySet()));
        var sheet = new Sheet(table, List.copyOf(columns));
        for (var line : lines) {
            var cells = columns.stream()
                    .map(each -> line.cells().getOrDefault(each, ""))
                    .toList();
            sheet.add(sheet.rows().size() + 2, cells);
        }
        return sheet;
    }

    private static Line handling(ExchangePackage exchange, Ledger ledger) {
        var handling = exchange.handling();
        return new Line("handling", ledger)
                .put("package", exchange.id())
                .put("created at", exchange.createdAt())
                .put("originator", handling.originator())
                .put("reference", handling.reference())
                .put("purposes", handling.purposes().stream().map(Purpose::code).toList())
                .put("legal basis", handling.legalBasis())
                .put("classification", handling.classification())
                .put("handling codes", handling.codes())
                .put("handling text", handling.handlingText())
                .put("crime area", handling.crimeArea())
                .put("terms", handling.terms().stream().map(Term::code).toList())
                .put(
                        "term versions",
                        handling.terms().stream().map(Term::version).toList())
                .put("urgency", handling.urgency())
                .put("urgency reason", handling.urgencyReason())
                .put("recipients", handling.recipients());
    }

    private static Line connection(Connection connection, Ledger ledger) {
        return new Line("connections", ledger)
                .put("from", connection.from())
                .put("type", connection.type())
                .put("to", connection.to())
                .put("evaluation", connection.evaluation().code())
                .put("evaluation assumed", connection.evaluation().assumed())
                .put("valid from", connection.validity().from())
                .put("valid until", connection.validity().until());
    }
}
