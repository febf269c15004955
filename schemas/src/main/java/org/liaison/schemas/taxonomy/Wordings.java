// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liaison.schemas.taxonomy.Wording.Treatment;

/** Finds deprecated words in a text, whatever their case and whatever is between their parts, but not in quotations. */
final class Wordings {

    private static final String BETWEEN = "[\\s\\p{Zs}_\\-\\u2010-\\u2015]+";
    private static final Pattern PARTS = Pattern.compile(BETWEEN);

    private final Pattern deprecated;
    private final Pattern quoted;
    private final Beginnings beginnings;
    private final Map<String, Wording> byFound;

    Wordings(Taxonomy taxonomy) {
        byFound = taxonomy.wordings().stream()
                .filter(each -> each.treatment() == Treatment.AVOID)
                .collect(Collectors.toUnmodifiableMap(each -> normal(each.found()), Function.identity()));
        beginnings = Beginnings.of(byFound.keySet());
        deprecated = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives(List.copyOf(byFound.keySet()), BETWEEN) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        quoted = Pattern.compile(alternatives(taxonomy.quoted(), "\\s+"));
    }

    /** Where a deprecated word is, and what to say instead. */
    record Found(int from, int to, Wording wording) {}

    List<Found> in(String text) {
        if (!beginnings.areIn(text)) {
            return List.of();
        }
        var quotations = quoted.matcher(text).results().toList();
        var found = new ArrayList<Found>();
        deprecated.matcher(text).results().forEach(each -> {
            if (quotations.stream().noneMatch(quotation -> covers(quotation, each))) {
                found.add(new Found(each.start(), each.end(), wording(each.group())));
            }
        });
        return found;
    }

    /** Folds case as {@link Pattern#UNICODE_CASE} does: what the pattern finds must be found in the map, too. */
    static String normal(String words) {
        var spaced = PARTS.matcher(words).replaceAll(" ");
        var folded = new StringBuilder();
        spaced.chars().map(Wordings::folded).forEach(each -> folded.append((char) each));
        return folded.toString();
    }

    static int folded(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    private Wording wording(String words) {
        var wording = byFound.get(normal(words));
        if (wording == null) {
            throw new IllegalStateException("the pattern finds words that are not in deprecated.csv");
        }
        return wording;
    }

    private static boolean covers(MatchResult quotation, MatchResult word) {
        return quotation.start() <= word.start() && word.end() <= quotation.end();
    }

    /** Longest first, because the first alternative that fits wins; with none of them, a pattern that never fits. */
    private static String alternatives(List<String> texts, String between) {
        return texts.isEmpty()
                ? "(?!)"
                : texts.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(each -> parts(each, between))
                        .collect(Collectors.joining("|"));
    }

    private static String parts(String text, String between) {
        return Pattern.compile("\\s+").splitAsStream(text).map(Pattern::quote).collect(Collectors.joining(between));
    }
}
