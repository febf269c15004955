// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The gateway's database, looked at from outside. */
record Database(String url) {

    /** Every row of every table as text; bytes print in hexadecimal. */
    String everything() throws SQLException {
        var all = new StringBuilder();
        for (var table : column("select tablename from pg_tables where schemaname = 'public'")) {
            column("select row::text from \"" + table + "\" row")
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    List<String> column(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
