// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;

/** An instant ahead of our clock means a wrong clock, and with it a wrong subscriber. */
final class InstantIsNotInTheFuture implements Check {

    private static final Duration SKEW = Duration.ofMinutes(5);

    @Override
    public String code() {
        return "GW-VAL-103";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        var latest = now.plus(SKEW);
        return Stream.concat(
                        Facts.of(facts, Fact.Moment.class).filter(each -> isAfter(each.at(), latest)),
                        Facts.of(facts, Fact.IpCapture.class).filter(each -> isAfter(each.at(), latest)))
                .map(each -> new Finding(
                        code(), each.place(), "an instant lies more than 5 minutes after the reception of the record"))
                .toList();
    }

    private static boolean isAfter(@Nullable OffsetDateTime at, Instant latest) {
        return at != null && at.toInstant().isAfter(latest);
    }
}
