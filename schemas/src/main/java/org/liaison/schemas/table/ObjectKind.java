// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects a mapping can make, their fields, and those that such an object is nothing without. */
@SuppressWarnings("ImmutableEnumChecker") // it cannot see that Set.of and Map.of are
enum ObjectKind {
    PERSON(
            "p",
            Set.of("subject"),
            Map.of(
                    FieldType.TEXT, List.of("given", "family", "birthPlace", "description", "occupation"),
                    FieldType.TEXTS, List.of("aliases", "identification.*", "contact.*"),
                    FieldType.DATE, List.of("birthDate"),
                    FieldType.AGE, List.of("age"),
                    FieldType.SEX, List.of("sex"),
                    FieldType.COUNTRIES, List.of("nationalities"))),
    ORGANISATION("o", Set.of("name"), Map.of(FieldType.TEXT, List.of("name", "kind", "registration"))),
    LOCATION(
            "l",
            Set.of(),
            Map.of(
                    FieldType.TEXT, List.of("kind", "city", "postCode"),
                    FieldType.TEXTS, List.of("lines"),
                    FieldType.COUNTRY, List.of("country"),
                    FieldType.DEGREES, List.of("latitude", "longitude"))),
    ACCOUNT(
            "i",
            Set.of(),
            Map.of(
                    FieldType.TEXT, List.of("service", "identifier", "screenName"),
                    FieldType.TEXTS, List.of("displayNames", "profileUrls"))),
    DEVICE(
            "i",
            Set.of("identifierType", "identifier"),
            Map.of(FieldType.TEXT, List.of("identifierType", "identifier"))),
    IP_CAPTURE(
            "i",
            Set.of("address"),
            Map.of(
                    FieldType.TEXT, List.of("address", "eventName"),
                    FieldType.PORT, List.of("port"),
                    FieldType.INSTANT, List.of("at"),
                    FieldType.YES_NO, List.of("possibleProxy"))),
    FILE(
            "i",
            Set.of(),
            Map.of(
                    FieldType.TEXT, List.of("name", "mediaType"),
                    FieldType.TEXTS, List.of("severity.*"),
                    FieldType.HASH, List.of("hash.*"),
                    FieldType.WHOLE, List.of("size"))),
    DOCUMENT("i", Set.of("kind"), Map.of(FieldType.TEXT, List.of("kind", "reference", "note"))),
    EVENT(
            "e",
            Set.of("kind"),
            Map.of(
                    FieldType.TEXT, List.of("kind", "offence", "description"),
                    FieldType.INSTANT, List.of("from", "until")));

    private final String letter;
    private final Set<String> required;
    private final Map<FieldType, List<String>> fields;

    ObjectKind(String letter, Set<String> required, Map<FieldType, List<String>> fields) {
        this.letter = letter;
        this.required = required;
        this.fields = fields;
    }

    /** What ids of such objects begin with. */
    String letter() {
        return letter;
    }

    Set<String> required() {
        return required;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param field such as {@code family}, or {@code contact.email} for a family of fields */
    Optional<FieldType> findField(String field) {
        if (field.equals("subject")) {
            return Optional.of(FieldType.SUBJECT);
        }
        int dot = field.indexOf('.');
        var name = dot < 0 ? field : field.substring(0, dot) + ".*";
        return fields.entrySet().stream()
                .filter(each -> each.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static Optional<ObjectKind> find(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
