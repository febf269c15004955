// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** What a statement says, in the types of the package. What cannot be read is a finding and counts as not said. */
final class Values {

    private final Statement statement;

    Values(Statement statement) {
        this.statement = statement;
    }

    @Nullable
    String text(String field) {
        var stated = statement.find(field, FieldType.TEXT);
        return stated == null ? null : stated.text();
    }

    /** A text without which there is no object; its absence is a finding. */
    String required(String field) {
        var text = text(field);
        if (text == null) {
            statement.ledger().broken(statement.place(field), "the other cells of its object are nothing without it");
            return "";
        }
        return text;
    }

    @Nullable
    Personal<String> personal(String field) {
        var text = text(field);
        return text == null ? null : Personal.of(text);
    }

    List<String> texts(String field) {
        return statement.all(field, FieldType.TEXTS).stream().map(Stated::text).toList();
    }

    List<Personal<String>> personals(String field, FieldType type) {
        return statement.all(field, type).stream()
                .map(each -> Personal.of(each.text()))
                .toList();
    }

    @Nullable
    String word(String field, FieldType type) {
        var stated = statement.find(field, type);
        return stated == null ? null : stated.text();
    }

    <E extends Enum<E>> @Nullable E word(String field, FieldType type, Class<E> words) {
        var stated = statement.find(field, type);
        return stated == null ? null : Enum.valueOf(words, FieldType.constant(stated.text()));
    }

    <E extends Enum<E>> List<E> words(String field, FieldType type, Class<E> words) {
        return statement.all(field, type).stream()
                .map(each -> Enum.valueOf(words, FieldType.constant(each.text())))
                .distinct()
                .toList();
    }

    @Nullable
    Long whole(String field, FieldType type) {
        var stated = statement.find(field, type);
        return stated == null ? null : Long.valueOf(stated.text());
    }

    @Nullable
    Integer number(String field, FieldType type) {
        var stated = statement.find(field, type);
        return stated == null ? null : Integer.valueOf(stated.text());
    }

    @Nullable
    Boolean yes(String field) {
        var stated = statement.find(field, FieldType.YES_NO);
        return stated == null ? null : Boolean.valueOf(stated.text());
    }

    @Nullable
    Double degrees(String field) {
        var stated = statement.find(field, FieldType.DEGREES);
        if (stated == null) {
            return null;
        }
        var number = statement.dialect().findNumber(stated.text());
        if (number.isEmpty()) {
            broken(stated, FieldType.DEGREES);
        }
        return number.orElse(null);
    }

    @Nullable
    LocalDate date(String field) {
        var stated = statement.find(field, FieldType.DATE);
        if (stated == null) {
            return null;
        }
        var date = statement.dialect().findDate(stated.text());
        if (date.isEmpty()) {
            broken(stated, FieldType.DATE);
        }
        return date.orElse(null);
    }

    /** An instant of the past, for the checks too; null as well for a local time that names no single instant. */
    @Nullable
    OffsetDateTime instant(String field) {
        var stated = statement.find(field, FieldType.INSTANT);
        if (stated == null) {
            return null;
        }
        var moment = statement.dialect().findMoment(stated.text());
        if (moment.isEmpty()) {
            broken(stated, FieldType.INSTANT);
            return null;
        }
        var at = moment.get().at();
        statement.ledger().add(new Fact.Moment(stated.place().toString(), at));
        if (moment.get().assumed()) {
            var column = stated.place().columnPath();
            statement.ledger().lose(column, Loss.Kind.ASSUMED, "the cell states no time zone", "the mapping's zone");
        }
        return at;
    }

    private void broken(Stated stated, FieldType type) {
        statement.ledger().broken(stated.place(), "the cell " + type.rule());
    }
}
