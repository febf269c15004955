// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads the key {@code approval} of a rule: {@code always}, {@code none}, or a list of grounds. */
final class FourEyesSection {

    private static final String KEY = "approval";
    private static final String OVER_OBJECTS = "over-objects";
    private static final Lexicon<FourEyes> WORDS = Lexicon.named(
            Map.of("always", FourEyes.ALWAYS, "none", FourEyes.NEVER), "is always, none or a list of grounds");
    private static final Lexicon<FourEyes.Ground> GROUNDS = Lexicon.of(FourEyes.Ground.values(), FourEyes.Ground::word);

    private final Section rule;
    private final Set<FourEyes.Ground> grounds = EnumSet.noneOf(FourEyes.Ground.class);
    private int objects = Integer.MAX_VALUE;

    private FourEyesSection(Section rule) {
        this.rule = rule;
    }

    /** Without the key a second person is asked about minors, victims, witnesses and informants. */
    static FourEyes read(Section rule) {
        if (!rule.has(KEY)) {
            return rule.has("strict") ? FourEyes.PROTECTED : FourEyes.NEVER;
        }
        if (!rule.node().path(KEY).isArray()) {
            return rule.findTerm(KEY, WORDS).orElse(FourEyes.ALWAYS);
        }
        return new FourEyesSection(rule).list();
    }

    private FourEyes list() {
        for (var each : rule.elements(KEY)) {
            if (each.node().isObject()) {
                size(each);
            } else {
                ground(each);
            }
        }
        return new FourEyes(false, grounds, objects);
    }

    private void ground(Section word) {
        var ground = GROUNDS.find(word.node().isString() ? word.node().stringValue() : "");
        if (ground.isEmpty()) {
            word.problem(word.place(), GROUNDS.rule() + " or " + OVER_OBJECTS + " with a number");
        } else if (!grounds.add(ground.get())) {
            word.problem(word.place(), "is there twice");
        }
    }

    private void size(Section size) {
        size.allowsOnly(Set.of(OVER_OBJECTS));
        var number = size.node().path(OVER_OBJECTS);
        if (!number.isInt() || number.intValue() < 0) {
            size.problem(size.at(OVER_OBJECTS), "is a whole number");
        } else if (objects != Integer.MAX_VALUE) {
            size.problem(size.at(OVER_OBJECTS), "is there twice");
        } else {
            objects = number.intValue();
        }
    }
}
