// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.message.Personal;

/** Values that are no plain text, as people read them. */
final class Values {

    private Values() {}

    static Piece number(@Nullable Number value) {
        return value == null ? Piece.NONE : Piece.of(value.toString());
    }

    /** Silence is neither yes nor no. */
    static Piece flag(@Nullable Boolean value, String yes, String no, Labels labels) {
        return value == null ? Piece.NONE : Piece.of(labels.get(value ? yes : no));
    }

    static Piece day(@Nullable Personal<LocalDate> day) {
        return day == null ? Piece.NONE : Piece.of(day.reveal().toString());
    }

    static Piece amount(Personal<BigDecimal> amount) {
        return Piece.of(amount.reveal().toPlainString());
    }

    static Piece coordinates(@Nullable Personal<Location.Coordinates> coordinates) {
        if (coordinates == null) {
            return Piece.NONE;
        }
        var point = coordinates.reveal();
        return Piece.of(point.latitude() + ", " + point.longitude());
    }

    static Piece hashes(Item.MediaFile file, Carried at) {
        return Piece.lines(file.hashes().entrySet().stream()
                .map(each -> Piece.words(at.text("Hash/@algorithm", each.getKey()), at.text("Hash", each.getValue())))
                .toList());
    }

    /** Scheme, version, label: a label says nothing without its scheme. */
    static Piece severities(Item.MediaFile file, Carried at) {
        return Piece.lines(file.severities().stream()
                .map(each -> Piece.words(Stream.of(each.scheme(), each.version(), each.label())
                        .map(word -> at.text("Severity", word))
                        .toArray(Piece[]::new)))
                .toList());
    }
}
