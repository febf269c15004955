// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.liaison.schemas.exchange.HandlingCode;

/**
 * The table ({@code handling.csv}) of what handling codes and the origin of a part allow: for which use, towards whom,
 * by which article. Every case stands in it exactly once.
 */
public final class HandlingRules {

    public static final HandlingRules TABLE = read("handling.csv");

    /** A part that its provider gave no code is treated as if it were not to be passed on. */
    private static final Set<HandlingCode> UNMARKED = Set.of(HandlingCode.H2);

    private final Map<Cell, Verdict> cells = new HashMap<>();

    private HandlingRules() {}

    /** Whose a part is. */
    public enum Origin {
        NATIONAL,
        FOREIGN
    }

    /** In rising strictness. */
    public enum Answer {
        ALLOWED,
        /** Of the provider, recorded beforehand. */
        CONSENT,
        FORBIDDEN
    }

    /** {@code certainty} says how the article is known: read, national text, recalled, judgement. */
    public record Verdict(Answer answer, String article, String certainty) {}

    /** The strictest answer that any of the codes gives; of equals, that of the highest code. */
    public Verdict verdict(Origin origin, Collection<HandlingCode> codes, Use use, RecipientKind recipient) {
        return (codes.isEmpty() ? UNMARKED : Set.copyOf(codes))
                .stream()
                        .sorted()
                        .map(code -> Objects.requireNonNull(
                                cells.get(new Cell(origin, code, use, recipient)), "every case is in the table"))
                        .reduce((one, next) -> next.answer().compareTo(one.answer()) >= 0 ? next : one)
                        .orElseThrow();
    }

    private static HandlingRules read(String resource) {
        var table = new HandlingRules();
        try (var in = Objects.requireNonNull(HandlingRules.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(row -> table.add(cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int cases = Origin.values().length
                * HandlingCode.values().length
                * Use.values().length
                * RecipientKind.values().length;
        if (table.cells.size() != cases) {
            throw new IllegalStateException(resource + " decides " + table.cells.size() + " of " + cases + " cases");
        }
        return table;
    }

    private void add(List<String> row) {
        var origin = Origin.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        var verdict = new Verdict(Answer.valueOf(row.get(4).toUpperCase(Locale.ROOT)), row.get(5), row.get(6));
        for (var code : words(row.get(1))) {
            for (var use : words(row.get(2))) {
                for (var recipient : words(row.get(3))) {
                    var cell = new Cell(
                            origin, HandlingCode.valueOf(code), Use.valueOf(use), RecipientKind.valueOf(recipient));
                    if (cells.put(cell, verdict) != null) {
                        throw new IllegalStateException("decided twice: " + cell);
                    }
                }
            }
        }
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" ", -1));
    }

    /** Cells may stand in quotation marks, as articles have commas. */
    static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        for (var part : row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(part.replace("\"", ""));
        }
        return cells;
    }

    private record Cell(Origin origin, HandlingCode code, Use use, RecipientKind recipient) {}
}
