// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.message.PartnerId;

/** What one partner may have, as two people reviewed it. {@code country} is ISO 3166-1 alpha-2 or {@code EU}. */
public record Agreement(
        PartnerId partner, String title, String country, Review reviewed, Ceiling ceiling, List<Rule> rules) {

    public Agreement {
        rules = List.copyOf(rules);
    }

    /** The agreement with its version, for the trail: {@code siena-sandbox@2026-10-01}. */
    public String version() {
        return partner + "@" + reviewed.on();
    }

    /** Whether any of its rules asks for pseudonyms, so that there has to be a key for them. */
    public boolean pseudonymises() {
        return rules.stream().anyMatch(each -> each.minimisation().pseudonymises());
    }

    /** Two roles (never names of people) and the day they agreed. */
    public record Review(List<String> by, LocalDate on) {

        public Review {
            by = List.copyOf(by);
        }
    }

    /**
     * What holds for every rule: the highest marking the partner may hold, the highest the channel to it is accredited
     * for, its crime areas, and the handling codes it promised to honour.
     */
    public record Ceiling(
            Classification classification, Classification channel, Set<String> crimeAreas, Set<HandlingCode> honours) {

        public Ceiling {
            crimeAreas = Set.copyOf(crimeAreas);
            honours = Set.copyOf(honours);
        }

        boolean admits(Classification marking) {
            return !marking.isAbove(classification) && !marking.isAbove(channel);
        }
    }
}
