// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.PartnerId;

/**
 * How long what is kept after an exchange concluded. A message is one payload, so the shortest term of everybody in it,
 * and of every agreement it was sent under, holds for all of it.
 *
 * @param reviewAfter when a person looks whether it is still needed; Directive (EU) 2023/977 Art. 16(4): within six months
 * @param categories by category of data subject (Directive (EU) 2016/680 Art. 5)
 * @param otherwise where no person is known
 * @param evidence how long partners' receipts are kept; they hold ids, a digest and an outcome
 * @param agreed what the agreements with recipients say
 */
public record Terms(
        Duration reviewAfter,
        Map<SubjectCategory, Duration> categories,
        Duration otherwise,
        Duration evidence,
        Agreed agreed) {

    /** The longest a first review may wait: half a year, counted short. */
    public static final Duration LONGEST_REVIEW = Duration.ofDays(181);

    public Terms {
        if (reviewAfter.compareTo(LONGEST_REVIEW) > 0) {
            throw new IllegalArgumentException("a first review comes within six months");
        }
        categories = Map.copyOf(categories);
    }

    /** What the agreement with a partner says about what was sent to it, if it says anything. */
    @FunctionalInterface
    public interface Agreed {

        Optional<Limit> find(PartnerId partner, Collection<SubjectCategory> subjects, Instant concluded);

        /** When a person looks, and when it is gone. */
        record Limit(Instant reviewAt, Instant eraseAt) {}
    }

    /** The dates of one message. */
    record Dates(Instant reviewAt, Instant eraseAt, Instant evidenceUntil) {}

    Dates of(Instant concluded, Collection<SubjectCategory> subjects, Collection<PartnerId> recipients) {
        var agreements = recipients.stream()
                .flatMap(each -> agreed.find(each, subjects, concluded).stream())
                .toList();
        var term = subjects.stream()
                .map(each -> categories.getOrDefault(each, otherwise))
                .min(Duration::compareTo)
                .orElse(otherwise);
        var eraseAt = earliest(concluded.plus(term), agreements.stream().map(Agreed.Limit::eraseAt));
        var reviewAt = earliest(concluded.plus(reviewAfter), agreements.stream().map(Agreed.Limit::reviewAt));
        var evidenceUntil = concluded.plus(evidence);
        return new Dates(
                reviewAt.isAfter(eraseAt) ? eraseAt : reviewAt,
                eraseAt,
                evidenceUntil.isBefore(eraseAt) ? eraseAt : evidenceUntil);
    }

    private static Instant earliest(Instant ours, Stream<Instant> agreed) {
        return Stream.concat(Stream.of(ours), agreed).min(Instant::compareTo).orElse(ours);
    }
}
