// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.table.Section;
import org.liaison.schemas.xml.Shape;

/** Reads what becomes of the parts of one element of the package. Whatever is not said of a part is a problem. */
final class RuleSection {

    private static final Set<String> KEYS = Set.of("to", "codes", "most", "fields", "fixed", "not-carried");
    private static final String POSITION = "position()";
    private static final Pattern STEP = Pattern.compile("(?:([A-Za-z_][\\w.-]*):)?[A-Za-z_][\\w.-]*");

    private final Map<String, Codes> codes;
    private final Set<String> prefixes;

    RuleSection(Map<String, Codes> codes, Set<String> prefixes) {
        this.codes = codes;
        this.prefixes = prefixes;
    }

    List<Rule> read(Section section, Shape shape) {
        var rules = new ArrayList<Rule>();
        section.entries().forEach((from, entry) -> {
            var rule = rule(from, entry, shape);
            if (rule != null) {
                rules.add(rule);
            }
        });
        requireOneHomeEach(rules, section);
        return rules;
    }

    /** Every part that can hold a value is spoken of. */
    static void requireAll(List<Rule> rules, Shape shape, Section section) {
        var silent = new TreeSet<>(shape.leaves());
        for (var each : rules) {
            var whole = each.from() + "/";
            boolean part = each instanceof Rule.Part || each instanceof Rule.Dropped;
            silent.removeIf(leaf -> leaf.equals(each.from()) || (part && leaf.startsWith(whole)));
        }
        silent.forEach(each -> section.problem("says what becomes of " + each));
    }

    private @Nullable Rule rule(String from, Section entry, Shape shape) {
        if (entry.isText()) {
            return field(from, entry, entry.text(), shape);
        }
        entry.allowsOnly(KEYS);
        if (entry.has("fixed")) {
            return new Rule.Fixed(from, Steps.parse(from), path(entry.get("to")), entry.text("fixed"));
        }
        if (entry.has("not-carried")) {
            part(from, entry, shape);
            return new Rule.Dropped(from, Steps.parse(from), entry.text("not-carried"));
        }
        if (entry.has("fields")) {
            var part = part(from, entry, shape);
            requireSingleWay(from, entry, shape);
            return part == null ? null : nested(from, entry, part);
        }
        return field(from, entry, entry.text("to"), shape);
    }

    private Rule nested(String from, Section entry, Shape part) {
        var rules = read(entry.get("fields"), part);
        requireAll(rules, part, entry.get("fields"));
        return new Rule.Part(from, Steps.parse(from), path(entry.get("to")), rules, false);
    }

    private @Nullable Rule field(String from, Section entry, String to, Shape shape) {
        var path = path(entry.isText() ? entry : entry.get("to"));
        if (from.equals(POSITION)) {
            return new Rule.Position(from, Steps.parse(from), path);
        }
        var part = from.equals(".") ? shape : part(from, entry, shape);
        if (part == null || to.isEmpty()) {
            return null;
        }
        if (!part.hasText()) {
            entry.problem("has fields: the package has no value there, but parts");
        }
        requireSingleWay(from, entry, shape);
        return new Rule.Field(from, Steps.parse(from), path, codes(entry, part), most(entry));
    }

    private @Nullable Shape part(String from, Section entry, Shape shape) {
        var part = shape.find(from);
        if (part.isEmpty()) {
            entry.problem("is no part of the package here");
        }
        return part.orElse(null);
    }

    private static void requireSingleWay(String from, Section entry, Shape shape) {
        for (int slash = from.indexOf('/'); slash > 0; slash = from.indexOf('/', slash + 1)) {
            if (shape.find(from.substring(0, slash)).map(Shape::many).orElse(false)) {
                entry.problem("stands below something that can be there several times: give that fields");
            }
        }
    }

    private @Nullable Codes codes(Section entry, Shape part) {
        var name = entry.isText() ? null : entry.findText("codes");
        if (name == null) {
            return null;
        }
        var list = codes.get(name);
        if (list == null) {
            entry.get("codes").problem("is the name of a list under codes");
            return null;
        }
        if (!part.words().isEmpty() && !list.words().equals(Set.copyOf(part.words()))) {
            entry.get("codes").problem("is a list of exactly these words: " + String.join(", ", part.words()));
        }
        return list;
    }

    private static int most(Section entry) {
        var most = entry.isText() ? null : entry.findText("most");
        if (most == null) {
            return Integer.MAX_VALUE;
        }
        if (!most.matches("[1-9][0-9]{0,5}")) {
            entry.get("most").problem("is a number of characters");
            return Integer.MAX_VALUE;
        }
        return Integer.parseInt(most);
    }

    Steps path(Section entry) {
        var text = entry.text();
        boolean good = true;
        var steps = text.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            var last = i == steps.length - 1;
            var step = last && steps[i].startsWith("@") ? steps[i].substring(1) : steps[i];
            good &= text.equals(".") || isName(step);
        }
        if (!good) {
            entry.problem("is a path such as Name/Given or Place/@country, with prefixes that namespaces has");
        }
        return Steps.parse(text);
    }

    private boolean isName(String step) {
        var matcher = STEP.matcher(step);
        return matcher.matches() && (matcher.group(1) == null || prefixes.contains(matcher.group(1)));
    }

    private static void requireOneHomeEach(List<Rule> rules, Section section) {
        var homes = new HashSet<String>();
        for (var each : rules) {
            var home = home(each);
            if (!home.isEmpty() && !homes.add(home)) {
                section.problem("writes only one thing to " + home);
            }
        }
    }

    /** Parts may share an element if a fixed value tells them apart. */
    private static String home(Rule rule) {
        return switch (rule) {
            case Rule.Field field -> field.to().toString();
            case Rule.Position number -> number.to().toString();
            case Rule.Fixed fixed -> fixed.to().toString();
            case Rule.Dropped dropped -> "";
            case Rule.Part part ->
                part.to()
                        + String.join(
                                "",
                                part.fixed().stream()
                                        .map(each -> "[" + each.to() + "=" + each.value() + "]")
                                        .toList());
        };
    }
}
