// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/** Reads who the partner of an agreement file is. */
final class PartySection {

    private static final Lexicon<RecipientKind> KINDS = kinds();

    private PartySection() {}

    /** {@code interpol} is an international organisation: what goes there goes to a third country. */
    private static Lexicon<RecipientKind> kinds() {
        var kinds = new LinkedHashMap<String, RecipientKind>();
        kinds.put("eu-partner", RecipientKind.EU_PARTNER);
        kinds.put("europol", RecipientKind.EUROPOL);
        kinds.put("third-country", RecipientKind.THIRD_COUNTRY);
        kinds.put("interpol", RecipientKind.THIRD_COUNTRY);
        kinds.put("private", RecipientKind.PRIVATE);
        return Lexicon.named(kinds, "is one of " + String.join(", ", kinds.keySet()));
    }

    static Optional<Agreement.Party> find(Section top) {
        var title = top.findText("title");
        var country = top.findText("country");
        if (country.isPresent() && !isCountry(country.get())) {
            top.problem(top.at("country"), "is two capital letters (ISO 3166-1, or EU)");
        }
        var territory = top.has("territory") ? top.words("territory") : Set.<String>of();
        if (!territory.stream().allMatch(PartySection::isCountry)) {
            top.problem(top.at("territory"), "is a list of two capital letters each (ISO 3166-1)");
        }
        return title.flatMap(
                named -> country.map(where -> new Agreement.Party(named, where, kind(top, where), territory)));
    }

    /** Whether there is a ground for transfers where one is needed, and none where it would mean nothing. */
    static void requireFitting(Agreement.Party party, Agreement.Terms terms, Section top) {
        if (terms.transfer() != null && !party.isBeyond()) {
            top.problem(top.at("transfer"), "is only for partners outside the European Union and Schengen");
        }
        if (party.kind() == RecipientKind.EU_PARTNER && Adequacy.isThirdCountry(party.country())) {
            top.problem(top.at("kind"), "is third-country or private for a country outside the Union and Schengen");
        }
    }

    private static RecipientKind kind(Section top, String country) {
        var otherwise = Adequacy.isThirdCountry(country) ? RecipientKind.THIRD_COUNTRY : RecipientKind.EU_PARTNER;
        return top.has("kind") ? top.findTerm("kind", KINDS).orElse(otherwise) : otherwise;
    }

    private static boolean isCountry(String text) {
        return text.matches("[A-Z]{2}");
    }
}
