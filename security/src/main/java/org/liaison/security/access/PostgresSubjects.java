// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads subjects from the row of the message. */
public final class PostgresSubjects implements Subjects {

    private final JdbcClient database;

    public PostgresSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Subject> find(MessageId message) {
        return database.sql("select unit, classification, codes, purposes, crime_areas from message where id = ?")
                .param(UUID.fromString(message.value()))
                .query((row, number) -> subject(row))
                .optional();
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getString("unit"),
                classification(row.getString("classification")),
                codes(row),
                words(row, "purposes")
                        .map(Purpose::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                words(row, "crime_areas").collect(Collectors.toSet()));
    }

    private static Classification classification(@Nullable String stored) {
        return stored == null ? Subject.NOT_YET_MARKED : Classification.valueOf(stored);
    }

    private static Set<HandlingCode> codes(ResultSet row) throws SQLException {
        var codes = EnumSet.noneOf(HandlingCode.class);
        words(row, "codes").map(HandlingCode::valueOf).forEach(codes::add);
        return codes;
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
