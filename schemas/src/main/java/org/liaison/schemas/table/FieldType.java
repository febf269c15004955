// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;

/** What a field holds, whether it may hold several, and which neutral words it takes. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates hold no state
enum FieldType {
    TEXT(false, "is a text", any -> true),
    TEXTS(true, "is a text", any -> true),
    DATE(false, "is a day in one of the date patterns of the mapping", any -> true),
    INSTANT(false, "is a moment in one of the time patterns of the mapping", any -> true),
    WHOLE(false, "is a whole number without sign", matches("[0-9]{1,18}")),
    PORT(false, "is a port from 1 to 65535", text -> isWithin(text, 1, 65_535)),
    AGE(false, "is an age from 0 to 150", text -> isWithin(text, 0, 150)),
    DEGREES(false, "is a number of degrees", any -> true),
    YES_NO(false, "is true or false", matches("true|false")),
    COUNTRY(false, "is a country of two capital letters (ISO 3166-1)", matches("[A-Z]{2}")),
    COUNTRIES(true, COUNTRY.rule, COUNTRY.accepts),
    HASH(false, "is a hash, hexadecimal or base64", matches("([0-9A-Fa-f]{2})+|[A-Za-z0-9+/]{8,}={0,2}")),
    TERMS(true, "is a term of the taxonomy", matches("[A-Z0-9_]+(\\.[A-Z0-9_]+)+")),
    CRIME_AREA(false, "is one of EUROPOL-I-1 to EUROPOL-I-30", matches("EUROPOL-I-([1-9]|[12][0-9]|30)")),
    PURPOSES(true, "is a purpose such as 18(2)(d)", text -> Purpose.find(text).isPresent()),
    SEX(Sex.values()),
    SUBJECT(SubjectCategory.values()),
    CLASSIFICATION(Classification.values()),
    HANDLING_CODES(true, rule(HandlingCode.values()), text -> isOneOf(HandlingCode.values(), text)),
    URGENCY(Urgency.values()),
    CONNECTION(ConnectionType.values());

    private final boolean many;
    private final String rule;
    private final Predicate<String> accepts;

    FieldType(boolean many, String rule, Predicate<String> accepts) {
        this.many = many;
        this.rule = rule;
        this.accepts = accepts;
    }

    FieldType(Enum<?>[] words) {
        this(false, rule(words), text -> isOneOf(words, text));
    }

    boolean many() {
        return many;
    }

    /** What a value of it is, for people. */
    String rule() {
        return rule;
    }

    /** False for a text that cannot be one; dates, moments and numbers depend on the mapping and are asked later. */
    boolean accepts(String text) {
        return accepts.test(text);
    }

    /** Mappings write words as the product's own files do: lower case with hyphens. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String rule(Enum<?>[] words) {
        return "is one of "
                + String.join(", ", Arrays.stream(words).map(FieldType::word).toList());
    }

    private static boolean isOneOf(Enum<?>[] words, String text) {
        return Arrays.stream(words).anyMatch(each -> each.name().equals(constant(text)));
    }

    private static boolean isWithin(String text, int low, int high) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= low && Integer.parseInt(text) <= high;
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
