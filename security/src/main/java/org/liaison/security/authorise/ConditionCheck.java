// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;

/**
 * Tries a condition on everything that packages can say, as far as that is finite: words of lists, and on either side of
 * every number and time that the condition itself names.
 */
final class ConditionCheck {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"-])([0-9]{1,9})(?![\\w.\"-])");
    private static final int MOST = 100_000;

    private final Condition condition;
    private final Agreement agreement;
    private final Rule rule;
    private final Instant now;

    ConditionCheck(Condition condition, Agreement agreement, Rule rule, Instant now) {
        this.condition = condition;
        this.agreement = agreement;
        this.rule = rule;
        this.now = now;
    }

    /** The answers there are: one alone, if nothing a package says changes it. */
    Set<Boolean> answers() {
        var answers = new LinkedHashSet<Boolean>();
        Map<String, Object> first = new HashMap<>();
        var open = new LinkedHashMap<String, List<?>>();
        domains().forEach((name, values) -> {
            first.put(name, values.getFirst());
            if (condition.text().contains(name)) {
                open.put(name, values);
            }
        });
        if (open.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(MOST + 1L, a * b)) > MOST) {
            return Set.of(true, false); // too many to try: nobody knows
        }
        tryAll(first, List.copyOf(open.entrySet()), 0, answers);
        return answers;
    }

    /** Words that the condition compares with and nothing defines. */
    List<String> undefined(Predicate<String> isTerm) {
        return literals().filter(each -> !isDefined(each, isTerm)).distinct().toList();
    }

    private void tryAll(
            Map<String, Object> values, List<Map.Entry<String, List<?>>> open, int at, Set<Boolean> answers) {
        if (answers.size() == 2) {
            return;
        }
        if (at == open.size()) {
            answers.add(condition.holds(new Attributes(values)));
            return;
        }
        for (var each : open.get(at).getValue()) {
            values.put(open.get(at).getKey(), each);
            tryAll(values, open, at + 1, answers);
        }
    }

    private Map<String, List<?>> domains() {
        var domains = new LinkedHashMap<String, List<?>>();
        domains.put(
                "package.purposes",
                subsets(rule.purposes().stream().map(Purpose::code).toList()));
        domains.put("package.classification", names(Classification.values()));
        domains.put("package.crimeArea", List.copyOf(agreement.ceiling().crimeAreas()));
        domains.put("package.urgency", names(Urgency.values()));
        domains.put("package.terms", lists(literals().toList()));
        domains.put("package.handlingCodes", subsets(names(HandlingCode.values())));
        domains.put("package.legalBasis", basesOfLaw());
        domains.put("package.subjects", subsets(names(SubjectCategory.values())));
        domains.put("package.objects", numbers());
        domains.put("partner.id", List.of(agreement.partner().value()));
        domains.put("partner.country", List.of(agreement.country()));
        domains.put("now", times());
        return domains;
    }

    private List<String> basesOfLaw() {
        return rule.legalBases().any()
                ? Stream.concat(literals(), Stream.of("any other")).toList()
                : List.copyOf(rule.legalBases().accepted());
    }

    private List<Long> numbers() {
        var numbers = new LinkedHashSet<>(List.of(0L, 1L, 1_000_000L));
        NUMBER.matcher(condition.text())
                .results()
                .map(each -> Long.parseLong(each.group(1)))
                .forEach(each -> {
                    numbers.add(Math.max(0, each - 1));
                    numbers.add(each);
                    numbers.add(each + 1);
                });
        return List.copyOf(numbers);
    }

    /** From now on: what a condition said about the past does not matter any more. */
    private List<Instant> times() {
        var times = new LinkedHashSet<>(List.of(now));
        literals().forEach(each -> {
            try {
                var at = Instant.parse(each);
                Stream.of(at.minusSeconds(1), at, at.plusSeconds(1))
                        .filter(time -> time.isAfter(now))
                        .forEach(times::add);
            } catch (DateTimeParseException e) {
                // another kind of word
            }
        });
        return List.copyOf(times);
    }

    private boolean isDefined(String word, Predicate<String> isTerm) {
        return isTerm.test(word)
                || domains().entrySet().stream()
                        .filter(each -> !each.getKey().equals("package.terms")
                                && !each.getKey().equals("package.legalBasis"))
                        .anyMatch(each -> contains(each.getValue(), word))
                || (condition.text().contains("package.legalBasis") && word.contains(" "))
                || (condition.text().contains("now") && word.matches("[0-9]{4}-.*Z|[0-9]+[hms]"))
                || (condition.text().contains("partner.") && word.matches("[A-Z]{2}|[a-z0-9-]+"));
    }

    private static boolean contains(List<?> values, String word) {
        return values.stream()
                .anyMatch(each -> each.equals(word) || (each instanceof List<?> list && list.contains(word)));
    }

    private Stream<String> literals() {
        return LITERAL.matcher(condition.text())
                .results()
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** None, each alone, all. */
    private static List<List<String>> lists(List<String> words) {
        var lists = new ArrayList<List<String>>();
        lists.add(List.of());
        words.stream().distinct().forEach(each -> lists.add(List.of(each)));
        lists.add(words.stream().distinct().toList());
        return lists;
    }

    private static List<List<String>> subsets(List<String> words) {
        var subsets = new ArrayList<List<String>>();
        for (int bits = 0; bits < 1 << words.size(); bits++) {
            var subset = new ArrayList<String>();
            for (int at = 0; at < words.size(); at++) {
                if ((bits >> at & 1) == 1) {
                    subset.add(words.get(at));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
