// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.message.PartnerId;

/** What one partner may have, as two people reviewed it. */
public record Agreement(
        PartnerId partner, Party party, Review reviewed, Ceiling ceiling, List<Rule> rules, Terms terms) {

    public Agreement {
        rules = List.copyOf(rules);
    }

    /** The agreement with its version, for the trail: {@code siena-sandbox@2026-10-01}. */
    public String version() {
        return partner + "@" + reviewed.on();
    }

    public String title() {
        return party.title();
    }

    public String country() {
        return party.country();
    }

    /** Empty: what the gateway's own configuration says holds. */
    public Optional<Retention> findRetention() {
        return Optional.ofNullable(terms.retention());
    }

    /**
     * Who the partner is. {@code country} is ISO 3166-1 alpha-2 or {@code EU}; {@code territory}: the countries it acts
     * for, empty if any.
     */
    public record Party(String title, String country, RecipientKind kind, Set<String> territory) {

        public Party {
            territory = Set.copyOf(territory);
        }

        /** Chapter V of Directive (EU) 2016/680 applies. */
        public boolean isBeyond() {
            return kind == RecipientKind.THIRD_COUNTRY
                    || (kind == RecipientKind.PRIVATE && Adequacy.isThirdCountry(country));
        }
    }

    /** Two roles (never names of people), the day they agreed, and until when they have to look again. */
    public record Review(
            List<String> by, LocalDate on, @Nullable LocalDate until) {

        public Review {
            by = List.copyOf(by);
        }
    }

    /** Empty: we take nothing of this partner. */
    public Optional<Receives> findReceives() {
        return Optional.ofNullable(terms.receives());
    }

    /** What else was agreed: the ground of transfers, how long things are kept, and what we take. */
    public record Terms(
            @Nullable Transfer transfer,
            @Nullable Retention retention,
            @Nullable Receives receives) {}

    /**
     * What holds for every rule: the highest marking the partner may hold, the highest the channel to it is accredited
     * for, its crime areas, the handling codes it promised to honour, and what holds for single parts.
     */
    public record Ceiling(
            Classification classification,
            Classification channel,
            Set<String> crimeAreas,
            Set<HandlingCode> honours,
            Parts parts) {

        public Ceiling {
            crimeAreas = Set.copyOf(crimeAreas);
            honours = Set.copyOf(honours);
        }

        boolean admits(Classification marking) {
            return !marking.isAbove(classification) && !marking.isAbove(channel);
        }
    }

    /** The highest marking of a single part, and its handling codes; a part beyond them stays here. */
    public record Parts(Classification classification, Set<HandlingCode> honours) {

        public Parts {
            honours = Set.copyOf(honours);
        }
    }
}
