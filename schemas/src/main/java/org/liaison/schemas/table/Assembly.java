// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Loss;

/** Puts the objects of one record together from the rows of its tables. */
final class Assembly {

    private final Mapping mapping;
    private final List<Sheet.Row> rows;
    private final Ledger ledger;

    private Assembly(Mapping mapping, List<Sheet.Row> rows, Ledger ledger) {
        this.mapping = mapping;
        this.rows = rows;
        this.ledger = ledger;
    }

    /** @param sheets at least one; what is wrong in them stands in the ledger afterwards */
    static TableRecord of(Mapping mapping, List<Sheet> sheets, Ledger ledger) {
        var rows = new ArrayList<Sheet.Row>();
        for (var sheet : sheets) {
            new Shape(sheet, ledger)
                    .check(sheet == sheets.getFirst() ? mapping.columns().required() : List.of());
            sheet.rows().stream().filter(row -> !row.isBlank()).forEach(rows::add);
        }
        if (rows.isEmpty()) {
            ledger.find("GW-VAL-010", "document", "a table has at least one row below its columns");
            return TableRecord.empty(ledger);
        }
        return new Assembly(mapping, rows, ledger).assemble(sheets);
    }

    private TableRecord assemble(List<Sheet> sheets) {
        var finder = new Finder(ledger);
        finder.find(mapping, rows);
        var evaluations = new Evaluations(mapping, ledger);
        var connections = new Linker(mapping, finder, evaluations, ledger).connect(rows);
        var objects = make(finder.all(), connections, evaluations);
        var handling = new StatedHandling(new Statement(mapping.frame().handling(), rows, mapping.dialect(), ledger));
        sheets.forEach(this::tellWhatIsLeft);
        return new TableRecord(handling, objects, connections, ledger);
    }

    private List<ExchangeObject> make(List<Found> all, List<Connection> connections, Evaluations evaluations) {
        var statements = new HashMap<Found, Statement>();
        var stated = new HashMap<String, SubjectCategory>();
        for (var found : all) {
            var statement = new Statement(found.rule().fields(), found.rows(), mapping.dialect(), ledger);
            statements.put(found, statement);
            var subject = new Values(statement).word("subject", FieldType.SUBJECT, SubjectCategory.class);
            if (subject != null) {
                stated.put(found.id(), subject);
            } else if (found.rule().kind() == ObjectKind.PERSON) {
                ledger.broken(statement.place("subject"), "a person has a role");
            }
        }
        var subjects = new Subjects(stated, connections);
        var objects = new ArrayList<ExchangeObject>();
        for (var found : all) {
            var provenance = provenance(found, subjects, evaluations);
            objects.add(new ObjectMaker(statement(statements, found), provenance)
                    .make(found.rule().kind()));
        }
        return objects;
    }

    private static Statement statement(Map<Found, Statement> statements, Found found) {
        var statement = statements.get(found);
        if (statement == null) {
            throw new IllegalStateException("every object has its statement");
        }
        return statement;
    }

    private static Provenance provenance(Found found, Subjects subjects, Evaluations evaluations) {
        return new Provenance(
                found.id(),
                found.rows().getFirst().place("").linePath(),
                evaluations.of(found.rows()),
                subjects.find(found.id()),
                Validity.OPEN);
    }

    /** No cell is lost silently: whatever nobody took is told, once a column. */
    private void tellWhatIsLeft(Sheet sheet) {
        var columns = new LinkedHashSet<>(sheet.columns());
        for (var column : columns) {
            boolean left =
                    sheet.rows().stream().anyMatch(row -> !row.text(column).isEmpty() && !ledger.isTaken(row, column));
            if (left) {
                tell(sheet, column);
            }
        }
    }

    /** A name that the mapping does not know could be anything, so that column is told by its number. */
    private void tell(Sheet sheet, String column) {
        var ignored = mapping.columns().ignored().get(column);
        boolean named = mapping.names(column);
        var name = named ? column : String.valueOf(sheet.columns().indexOf(column) + 1);
        var why = named ? "no object of its row has a place for it" : "the mapping does not name the column";
        var path = new Place(sheet.name(), 1, name).columnPath();
        ledger.lose(path, Loss.Kind.NO_HOME, ignored == null ? why : ignored, "left out");
    }
}
