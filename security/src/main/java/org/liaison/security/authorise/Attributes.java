// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;

/** What a condition may ask about. Nothing here says anything about a person. */
record Attributes(Map<String, Object> values) {

    private static final CelType WORDS = ListType.create(SimpleType.STRING);

    /** The names conditions may use; any other name does not compile. */
    static final Map<String, CelType> TYPES = Map.ofEntries(
            Map.entry("package.purposes", WORDS),
            Map.entry("package.classification", SimpleType.STRING),
            Map.entry("package.crimeArea", SimpleType.STRING),
            Map.entry("package.urgency", SimpleType.STRING),
            Map.entry("package.terms", WORDS),
            Map.entry("package.handlingCodes", WORDS),
            Map.entry("package.legalBasis", SimpleType.STRING),
            Map.entry("package.subjects", WORDS),
            Map.entry("package.objects", SimpleType.INT),
            Map.entry("partner.id", SimpleType.STRING),
            Map.entry("partner.country", SimpleType.STRING),
            Map.entry("now", SimpleType.TIMESTAMP));

    static Attributes of(ExchangePackage exchange, Agreement agreement, Instant now) {
        var handling = exchange.handling();
        return new Attributes(Map.ofEntries(
                Map.entry(
                        "package.purposes",
                        handling.purposes().stream().map(Purpose::code).toList()),
                Map.entry("package.classification", handling.classification().name()),
                Map.entry("package.crimeArea", handling.crimeArea()),
                Map.entry("package.urgency", handling.urgency().name()),
                Map.entry(
                        "package.terms",
                        handling.terms().stream().map(Term::code).toList()),
                Map.entry(
                        "package.handlingCodes",
                        handling.codes().stream().map(Enum::name).toList()),
                Map.entry("package.legalBasis", handling.legalBasis()),
                Map.entry("package.subjects", subjects(exchange)),
                Map.entry("package.objects", exchange.objects().count()),
                Map.entry("partner.id", agreement.partner().value()),
                Map.entry("partner.country", agreement.country()),
                Map.entry("now", now)));
    }

    private static List<String> subjects(ExchangePackage exchange) {
        return exchange.objects()
                .map(each -> each.provenance().subject())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(SubjectCategory::name)
                .toList();
    }
}
