// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page {@code docs/threats.md} beside the source of all tests, and what does not fit. */
final class Threats {

    private static final Pattern STATION = Pattern.compile("## .+ \\(([A-Z]{3})\\)");
    private static final Pattern ABSENT = Pattern.compile("- ([STRIDE]) does not apply because \\S.+\\.");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:#([a-z][A-Za-z0-9]+))?`");
    private static final Pattern DISABLED =
            Pattern.compile("@(?:org\\.junit\\.jupiter\\.api\\.)?Disabled\\b(?:\\([^)]*\\))?[^;{}]*");
    private static final Set<String> HARMS = Set.of("delay", "loss", "leak", "wrong recipient");

    private final Map<String, String> sources;
    private final Map<String, Set<String>> letters = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** @param sources text of every test class by its simple name */
    Threats(Map<String, String> sources) {
        this.sources = sources;
    }

    List<String> problems(List<String> page, List<String> stations) {
        String station = "";
        for (var line : page) {
            var heading = STATION.matcher(line);
            var absent = ABSENT.matcher(line);
            if (heading.matches()) {
                station = heading.group(1);
                letters.computeIfAbsent(station, none -> new TreeSet<>());
            } else if (absent.matches()) {
                add(station, absent.group(1));
            } else if (line.startsWith("| T-")) {
                threat(station, line.substring(1).split("\\|", -1));
            }
        }
        complete(stations);
        return problems;
    }

    private void threat(String station, String[] cells) {
        var id = cells[0].strip();
        if (cells.length != 8) {
            problems.add(id + " does not have seven cells");
            return;
        }
        if (!id.matches("T-" + station + "-[0-9]+")) {
            problems.add(id + " stands under another station: " + station);
        }
        if (!ids.add(id)) {
            problems.add(id + " is there twice");
        }
        add(station, cells[1].strip());
        if (!HARMS.containsAll(Arrays.asList(cells[3].strip().split(", ", -1)))) {
            problems.add(id + " leads to none of the four failures: " + cells[3].strip());
        }
        if (cells[2].isBlank() || cells[4].isBlank()) {
            problems.add(id + " states no threat or no defence");
        }
        tests(id, cells[6]);
    }

    private void tests(String id, String cell) {
        var matcher = TEST.matcher(cell);
        var any = false;
        while (matcher.find()) {
            any = true;
            test(id, matcher.group(1), matcher.group(2));
        }
        if (!any) {
            problems.add(id + " names no test");
        }
    }

    private void test(String id, String name, @org.jspecify.annotations.Nullable String method) {
        var source = sources.get(name);
        if (source == null) {
            problems.add(id + ": there is no test class " + name);
            return;
        }
        if (Pattern.compile(DISABLED.pattern() + "\\bclass " + name + "\\b")
                .matcher(source)
                .find()) {
            problems.add(id + ": " + name + " is disabled");
        }
        if (method == null) {
            return;
        }
        if (!Pattern.compile("\\bvoid " + method + "\\(").matcher(source).find()) {
            problems.add(id + ": " + name + " has no " + method);
        } else if (Pattern.compile(DISABLED.pattern() + "\\bvoid " + method + "\\(")
                .matcher(source)
                .find()) {
            problems.add(id + ": " + name + "#" + method + " is disabled");
        }
    }

    private void add(String station, String letter) {
        if (letter.length() != 1 || !"STRIDE".contains(letter)) {
            problems.add(station + ": " + letter + " is no letter of STRIDE");
        }
        letters.computeIfAbsent(station, none -> new TreeSet<>()).add(letter);
    }

    private void complete(List<String> stations) {
        for (var station : stations) {
            var missing = new TreeSet<>(Set.of("S", "T", "R", "I", "D", "E"));
            missing.removeAll(letters.getOrDefault(station, Set.of()));
            if (!missing.isEmpty()) {
                problems.add(station + " says nothing about " + String.join(" ", missing));
            }
        }
        letters.keySet().stream()
                .filter(each -> !stations.contains(each))
                .sorted()
                .forEach(each -> problems.add(each + " is no station"));
    }

    /** Every test class in the project by its simple name. */
    static Map<String, String> sources(Path root) throws IOException {
        try (var files = Files.find(
                root,
                20,
                (path, is) -> is.isRegularFile()
                        && path.toString().contains("/src/test/java/")
                        && path.toString().endsWith(".java")
                        && !path.toString().contains("/target/"))) {
            var all = new HashMap<String, String>();
            for (var each : files.collect(Collectors.toList())) {
                all.put(each.getFileName().toString().replace(".java", ""), Files.readString(each));
            }
            return all;
        }
    }
}
