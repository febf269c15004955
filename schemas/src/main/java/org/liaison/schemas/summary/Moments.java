// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Validity;

/** Times as people read them, with their zone and all their digits. */
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;

    private Moments() {}

    static Piece of(@Nullable OffsetDateTime at) {
        return at == null ? Piece.NONE : Piece.of(text(at));
    }

    static String text(Instant at) {
        return text(at.atOffset(ZoneOffset.UTC));
    }

    static String text(OffsetDateTime at) {
        var zone =
                at.getOffset().equals(ZoneOffset.UTC) ? "UTC" : at.getOffset().getId();
        return DAY.format(at) + " " + TIME.format(at) + " " + zone;
    }

    static Piece period(Validity validity, Labels labels) {
        return Piece.lines(
                java.util.List.of(end("from", validity.from(), labels), end("until", validity.until(), labels)));
    }

    private static Piece end(String label, @Nullable Instant at, Labels labels) {
        return at == null ? Piece.NONE : Piece.of(labels.get(label) + " " + text(at));
    }
}
