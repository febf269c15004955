// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

/**
 * One right of a partner. {@code strict} says why minors, victims, witnesses and informants are strictly necessary,
 * Regulation (EU) 2016/794 Art. 30(1); without it none of them passes.
 */
public record Rule(
        String id,
        Set<Purpose> purposes,
        @Nullable Condition when,
        LegalBases legalBases,
        Map<SubjectCategory, Grant> subjects,
        @Nullable String strict,
        FourEyes approval,
        Minimisation minimisation) {

    public Rule {
        purposes = Set.copyOf(purposes);
        subjects = Map.copyOf(subjects);
    }

    /** One that holds nothing back of what the law lets pass. */
    public Rule(
            String id,
            Set<Purpose> purposes,
            @Nullable Condition when,
            LegalBases legalBases,
            Map<SubjectCategory, Grant> subjects,
            @Nullable String strict,
            FourEyes approval) {
        this(id, purposes, when, legalBases, subjects, strict, approval, Minimisation.NONE);
    }

    /** The provider decides the purposes (Art. 19(1)), so a rule that covers only some of them does not permit. */
    boolean covers(List<Purpose> asked) {
        return !asked.isEmpty() && purposes.containsAll(asked);
    }

    boolean isMet(Supplier<Attributes> attributes) {
        return when == null || when.holds(attributes.get());
    }

    Optional<Grant> findGrant(SubjectCategory subject) {
        return Optional.ofNullable(subjects.get(subject));
    }

    /** The legal bases that the partner's agreement rests on. */
    public record LegalBases(boolean any, Set<String> accepted) {

        public LegalBases {
            accepted = Set.copyOf(accepted);
        }

        boolean accept(String legalBasis) {
            return !legalBasis.isBlank() && (any || accepted.contains(legalBasis.strip()));
        }
    }

    /** What a rule grants about one category of people: all that Annex II lists, or the named groups of it. */
    public record Grant(boolean everythingListed, Set<DataGroup> named) {

        public Grant {
            named = Set.copyOf(named);
        }
    }
}
