// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** Something that happened. {@code offence} is a national reference such as {@code KZ-1:176(3)}. */
public record Event(
        Provenance provenance,
        String kind,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable String offence,
        @Nullable Personal<String> description)
        implements ExchangeObject {

    @Override
    public String toString() {
        return "Event[personal]";
    }
}
