// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

/** The table of Regulation (EU) 2016/794 Annex II: whose data of which group may be processed for which purpose. */
final class AnnexTwo {

    static final AnnexTwo TABLE = read("annex2.csv");

    private final Map<Cell, Set<DataGroup>> listed = new HashMap<>();
    private final Map<Cell, Set<DataGroup>> named = new HashMap<>();
    private final Map<SubjectCategory, String> points = new EnumMap<>(SubjectCategory.class);

    private AnnexTwo() {}

    /** Part A is for (a), part B for (b) to (d); the purposes that came in 2022 have no list. */
    static boolean lists(Purpose purpose) {
        return switch (purpose) {
            case CROSS_CHECKING, STRATEGIC_ANALYSIS, OPERATIONAL_ANALYSIS, INFORMATION_EXCHANGE -> true;
            case RESEARCH, PUBLIC_INFORMATION -> false;
        };
    }

    /** What passes without further reasons. */
    Set<DataGroup> listed(Purpose purpose, SubjectCategory subject) {
        return listed.getOrDefault(new Cell(purpose, subject), Set.of());
    }

    /** What passes at all: the listed groups and those that need a reason, so that an agreement has to name them. */
    Set<DataGroup> possible(Purpose purpose, SubjectCategory subject) {
        var cell = new Cell(purpose, subject);
        var all = EnumSet.noneOf(DataGroup.class);
        all.addAll(listed.getOrDefault(cell, Set.of()));
        all.addAll(named.getOrDefault(cell, Set.of()));
        return all;
    }

    /** The point that says what is possible, for the explanation of a removal. */
    String article(Purpose purpose, SubjectCategory subject) {
        if (!lists(purpose)) {
            return "Art. " + purpose.code() + ": no list in Annex II";
        }
        return purpose == Purpose.CROSS_CHECKING
                ? "Annex II A(1)"
                : "Annex II " + Objects.requireNonNull(points.get(subject), "every category stands in part B");
    }

    private static AnnexTwo read(String resource) {
        var table = new AnnexTwo();
        try (var in = Objects.requireNonNull(AnnexTwo.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String row) {
        var cells = row.split(",", -1);
        var subject = SubjectCategory.valueOf(cells[1]);
        var kind = switch (cells[3]) {
            case "listed" -> listed;
            case "named" -> named;
            case String other -> throw new IllegalStateException("annex2.csv has no kind " + other);
        };
        for (var letter : cells[0].split(" ", -1)) {
            var purpose = Purpose.find("18(2)(" + letter + ")").orElseThrow();
            kind.computeIfAbsent(new Cell(purpose, subject), none -> EnumSet.noneOf(DataGroup.class))
                    .add(DataGroup.valueOf(cells[2]));
            if (purpose != Purpose.CROSS_CHECKING) {
                points.put(subject, cells[4]);
            }
        }
    }

    private record Cell(Purpose purpose, SubjectCategory subject) {}
}
