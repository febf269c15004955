// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles of the Slovenian Criminal Code (KZ-1) that concern this exchange, and the terms that they cover. The
 * match of article and term is mostly our judgement; the tables carry the mark of each row.
 */
public final class Kz1 {

    /** How facts and events name this code. */
    public static final String SCHEME = "KZ-1";

    /** The version that stands on every term of these tables. */
    public static final String TAXONOMY_VERSION = "1";

    private static final Set<String> ARTICLES =
            CodeTable.read("kz1.csv").stream().map(row -> row.get("article")).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, List<Conduct>> CONDUCTS = CodeTable.read("kz1-terms.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.getOrDefault("kz1", ""), Collectors.mapping(Conduct::of, Collectors.toList())));

    private Kz1() {}

    /** A term that an article covers; {@code usual} if it is meant when the source does not say which. */
    public record Conduct(String term, boolean usual) {

        private static Conduct of(Map<String, String> row) {
            return new Conduct(row.getOrDefault("term", ""), "yes".equals(row.get("usual")));
        }
    }

    /** @param reference such as {@code 176(3)}; only its article must be known, not the paragraph */
    public static boolean knows(String reference) {
        return ARTICLES.contains(articleOf(reference));
    }

    /** The terms of the paragraph first, then those of the whole article. */
    public static List<Conduct> conductsOf(String reference) {
        var paragraph = CONDUCTS.getOrDefault(reference, List.of());
        var article = reference.equals(articleOf(reference))
                ? List.<Conduct>of()
                : CONDUCTS.getOrDefault(articleOf(reference), List.of());
        return Stream.concat(paragraph.stream(), article.stream()).toList();
    }

    private static String articleOf(String reference) {
        int paragraph = reference.indexOf('(');
        return paragraph < 0 ? reference : reference.substring(0, paragraph);
    }
}
