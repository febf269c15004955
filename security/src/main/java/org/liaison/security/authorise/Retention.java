// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.liaison.schemas.exchange.SubjectCategory;

/** How long what a partner gave us, and what we gave it, is kept: Directive (EU) 2016/680 Art. 5. */
public record Retention(Term received, Term sent) {

    /** First review and erasure; {@code subjects}: erasure where data of such people are in it. */
    public record Term(Period review, Period erase, Map<SubjectCategory, Period> subjects) {

        public Term {
            subjects = Map.copyOf(subjects);
        }

        /** The shortest that holds for anybody in the message. */
        public Period eraseWith(Collection<SubjectCategory> present) {
            return Stream.concat(
                            Stream.of(erase),
                            present.stream().filter(subjects::containsKey).map(subjects::get))
                    .min(Comparator.comparingLong(Term::days))
                    .orElse(erase);
        }

        /** Counted from some day: months and years differ in length, which matters to no comparison of terms. */
        static long days(Period period) {
            return LocalDate.EPOCH.plus(period).toEpochDay();
        }
    }
}
