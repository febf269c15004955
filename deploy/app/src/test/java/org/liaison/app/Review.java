// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The reviewed components and advisories of {@code deploy/supply}, and what is wrong with them beside a build. */
record Review(Map<String, Component> components, List<Advisory> advisories) {

    private static final Set<String> SEVERE = Set.of("high", "critical", "unknown");
    private static final Set<String> STATES = Set.of("fixed", "open");

    /** What a reviewer looked at. {@code how}: {@code searched} or {@code not searched} for advisories. */
    record Component(String name, String version, String licence, LocalDate reviewed, String how) {}

    /** {@code state}: {@code fixed} if our version is none of the affected, {@code open} if it is. */
    record Advisory(String id, String component, String affected, String severity, String state, String why) {}

    static Review read(Path directory) throws IOException {
        var components = new TreeMap<String, Component>();
        for (var cells : rows(directory.resolve("components.csv"), 5)) {
            var component = new Component(cells[0], cells[1], cells[2], LocalDate.parse(cells[3]), cells[4]);
            if (components.put(component.name(), component) != null) {
                throw new IOException(component.name() + " is listed twice");
            }
        }
        var advisories = new ArrayList<Advisory>();
        for (var cells : rows(directory.resolve("advisories.csv"), 6)) {
            advisories.add(new Advisory(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
        }
        return new Review(components, advisories);
    }

    /** The last cell may hold commas. */
    private static List<String[]> rows(Path file, int cells) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(each -> each.split(",", cells))
                .toList();
    }

    /** @param runtime versions by {@code group:name} */
    List<String> problems(Map<String, String> runtime) {
        var problems = new ArrayList<String>();
        var known = components.values().stream().collect(Collectors.toMap(Component::name, Component::version));
        runtime.forEach((name, version) -> {
            if (!version.equals(known.get(name))) {
                problems.add("not reviewed: " + name + " " + version);
            }
        });
        var gone = new TreeSet<>(known.keySet());
        gone.removeAll(runtime.keySet());
        gone.forEach(each -> problems.add("no longer in the product: " + each));
        components.values().stream()
                .filter(each -> isCopyleft(each.licence()))
                .forEach(each -> problems.add("licence: " + each.name() + " " + each.licence()));
        advisories.forEach(each -> find(each, problems));
        return problems;
    }

    private void find(Advisory advisory, List<String> problems) {
        var component = components.get(advisory.component());
        if (component == null) {
            problems.add(advisory.id() + " is about what is not in the list: " + advisory.component());
        } else if (!STATES.contains(advisory.state())) {
            problems.add(advisory.id() + " is neither fixed nor open");
        } else if (Versions.inAny(component.version(), advisory.affected())
                != advisory.state().equals("open")) {
            problems.add(advisory.id() + " is not " + advisory.state() + " with " + component.version());
        } else if (advisory.state().equals("open")
                && SEVERE.contains(advisory.severity())
                && advisory.why().isBlank()) {
            problems.add(advisory.id() + " is open and nothing stands against it");
        }
    }

    /** Of licences with OR one is enough. GPL with the class path exception allows what this product does. */
    private static boolean isCopyleft(String licence) {
        return List.of(licence.split(" OR ", -1)).stream()
                .allMatch(each -> each.matches("(A?GPL).*") && !each.contains("Classpath-exception"));
    }
}
