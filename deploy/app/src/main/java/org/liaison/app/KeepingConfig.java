// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.security.keeping.Terms;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept, counted from when an exchange concluded. The defaults are ours and strict; a State's law sets
 * the right ones.
 */
public record KeepingConfig(
        @DefaultValue("180d") Duration reviewAfter,
        @DefaultValue Categories categories,
        @DefaultValue("1095d") Duration otherwise,
        @DefaultValue("3650d") Duration evidence,
        @DefaultValue("3d") Duration noticeWithin,
        @DefaultValue("60s") Duration every) {

    /** When a message is erased, by the data subjects in it; the shortest of a message counts. */
    public record Categories(
            @DefaultValue("1095d") Duration suspect,
            @DefaultValue("1095d") Duration potentialOffender,
            @DefaultValue("730d") Duration victim,
            @DefaultValue("730d") Duration witness,
            @DefaultValue("730d") Duration contact,
            @DefaultValue("730d") Duration informant,
            @DefaultValue("365d") Duration reporter) {

        Map<SubjectCategory, Duration> all() {
            return Map.of(
                    SubjectCategory.SUSPECT, suspect,
                    SubjectCategory.POTENTIAL_OFFENDER, potentialOffender,
                    SubjectCategory.VICTIM, victim,
                    SubjectCategory.WITNESS, witness,
                    SubjectCategory.CONTACT, contact,
                    SubjectCategory.INFORMANT, informant,
                    SubjectCategory.REPORTER, reporter);
        }
    }

    /** Everything that is wrong, one line each. */
    List<String> problems() {
        boolean first = reviewAfter.compareTo(Terms.LONGEST_REVIEW) <= 0 && reviewAfter.isPositive();
        return first
                ? List.of()
                : List.of("liaison.keeping.review-after: at most 181d (Directive (EU) 2023/977 Art. 16(4))");
    }

    Terms terms(Terms.Agreed agreed) {
        return new Terms(reviewAfter, categories.all(), otherwise, evidence, agreed);
    }
}
