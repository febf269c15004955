// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded choices: the same seed makes the same package. */
final class Chance {

    /** Everything a text may hold that has once broken somebody's XML. */
    private static final List<String> PIECES = List.of(
            "Nowhere",
            "Nemo",
            "Niemand",
            "Testa",
            "Čžš",
            "O'Nobody",
            "日本",
            "😀",
            "<b>",
            "&amp;",
            "]]>",
            "\"",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\u0085",
            "\u2028",
            "<!--",
            "%41",
            "\\u0041",
            "");

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean yes() {
        return random.nextBoolean();
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    long number() {
        return random.nextLong();
    }

    <T> @Nullable T maybe(Supplier<T> maker) {
        return random.nextInt(3) == 0 ? null : maker.get();
    }

    <T> List<T> some(int most, Supplier<T> maker) {
        var all = new ArrayList<T>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(maker.get());
        }
        return all;
    }

    <E extends Enum<E>> E of(Class<E> type) {
        var values = type.getEnumConstants();
        return values[random.nextInt(values.length)];
    }

    String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    String label() {
        return "n" + line();
    }

    String line() {
        return text().replaceAll("[\\t\\n\\r]", "");
    }
}
