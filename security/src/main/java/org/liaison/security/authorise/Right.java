// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

/** A rule applied to the purposes of one package: what may pass about each category of people. */
final class Right {

    private final Rule rule;
    private final List<Purpose> purposes;
    private final Map<SubjectCategory, Limit> limits = new EnumMap<>(SubjectCategory.class);

    Right(Rule rule, List<Purpose> purposes) {
        this.rule = rule;
        this.purposes = purposes;
    }

    Limit about(SubjectCategory subject) {
        return limits.computeIfAbsent(subject, this::limit);
    }

    /** What is nobody's data passes, except what the rule removes whosever it is. */
    Optional<Limit> findNobodys() {
        var removed = rule.minimisation().removedData();
        if (removed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Limit(EnumSet.allOf(Datum.class), EnumSet.complementOf(EnumSet.copyOf(removed)), Limit.AGREEMENT));
    }

    /** Whether the agreement says that people under 18 are strictly necessary, Art. 30(1). */
    boolean admitsMinors() {
        return rule.strict() != null;
    }

    private Limit limit(SubjectCategory subject) {
        var grant = rule.findGrant(subject);
        var granted = grant.isEmpty()
                ? EnumSet.noneOf(Datum.class)
                : allowedByAll(purpose -> granted(grant.get(), purpose, subject));
        granted.removeAll(rule.minimisation().removedData());
        return new Limit(allowedByAll(purpose -> possible(purpose, subject)), granted, article(subject));
    }

    /** With several purposes a datum passes only if every one of them allows it. */
    private EnumSet<Datum> allowedByAll(Function<Purpose, Set<DataGroup>> groups) {
        var data = EnumSet.allOf(Datum.class);
        for (var purpose : purposes) {
            var allowed = groups.apply(purpose);
            data.removeIf(datum -> !datum.isIn(allowed));
        }
        return data;
    }

    private static Set<DataGroup> possible(Purpose purpose, SubjectCategory subject) {
        return AnnexTwo.lists(purpose) ? AnnexTwo.TABLE.possible(purpose, subject) : EnumSet.allOf(DataGroup.class);
    }

    private static Set<DataGroup> granted(Rule.Grant grant, Purpose purpose, SubjectCategory subject) {
        if (grant.everythingListed()) {
            return AnnexTwo.TABLE.listed(purpose, subject);
        }
        var granted = EnumSet.noneOf(DataGroup.class);
        granted.addAll(grant.named());
        granted.retainAll(possible(purpose, subject));
        return granted;
    }

    /** The point of the strictest purpose. */
    private String article(SubjectCategory subject) {
        var strictest = purposes.contains(Purpose.CROSS_CHECKING) ? Purpose.CROSS_CHECKING : purposes.getFirst();
        return AnnexTwo.TABLE.article(strictest, subject);
    }
}
