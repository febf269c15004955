// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.SubjectCategory;

/** When a rule wants a second person to agree: always, on grounds that what would leave gives, or never. */
public record FourEyes(boolean always, Set<Ground> grounds, int objects) {

    static final FourEyes NEVER = new FourEyes(false, Set.of(), Integer.MAX_VALUE);
    static final FourEyes ALWAYS = new FourEyes(true, Set.of(), Integer.MAX_VALUE);

    /** Art. 30(1): whose data are only for what is strictly necessary, as a second person judges it. */
    static final FourEyes PROTECTED = new FourEyes(
            false, Set.of(Ground.MINORS, Ground.VICTIMS, Ground.WITNESSES, Ground.INFORMANTS), Integer.MAX_VALUE);

    /** What about a package can make a second person necessary. */
    public enum Ground {
        /** A person under 18 would leave, whether or not their age does. */
        MINORS,
        VICTIMS,
        WITNESSES,
        INFORMANTS,
        /** Free text on how a person looks: it may tell origin or health, Directive (EU) 2016/680 Art. 10. */
        SPECIAL_CATEGORIES;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public FourEyes {
        grounds = grounds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(grounds));
    }

    /** Why {@code released} needs a second person; empty: it needs none. {@code whole} is what it was cut from. */
    List<String> grounds(String rule, ExchangePackage whole, ExchangePackage released, LocalDate today) {
        var asked = "rule " + rule + " asks for a second person";
        var found = new ArrayList<String>();
        if (always) {
            found.add(asked);
        }
        for (var each : Ground.values()) {
            if (grounds.contains(each) && gives(each, whole, released, today)) {
                found.add(asked + " for " + each.word());
            }
        }
        if (released.objects().count() > objects) {
            found.add(asked + " for more than " + objects + " objects");
        }
        return found;
    }

    private static boolean gives(Ground ground, ExchangePackage whole, ExchangePackage released, LocalDate today) {
        return switch (ground) {
            case MINORS -> {
                var leaving = released.persons().stream().map(Person::id).collect(Collectors.toSet());
                yield whole.persons().stream()
                        .anyMatch(each -> leaving.contains(each.id()) && Limits.isMinor(each, today));
            }
            case VICTIMS -> isAbout(SubjectCategory.VICTIM, released);
            case WITNESSES -> isAbout(SubjectCategory.WITNESS, released);
            case INFORMANTS -> isAbout(SubjectCategory.INFORMANT, released);
            case SPECIAL_CATEGORIES -> released.persons().stream().anyMatch(each -> each.description() != null);
        };
    }

    private static boolean isAbout(SubjectCategory category, ExchangePackage released) {
        return released.objects().map(ExchangeObject::provenance).anyMatch(each -> each.subject() == category);
    }
}
