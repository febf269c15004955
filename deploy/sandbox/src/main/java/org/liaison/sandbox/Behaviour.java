// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the partner treats what comes in, so that a test can make it fail in every way a real one does. */
public record Behaviour(Kind kind, Duration delay) {

    private static final Pattern TEXT = Pattern.compile("([A-Z_]+)(?:\\((\\d{1,6})\\))?");

    public Behaviour {
        if (kind == Kind.SLOW == delay.isZero()) {
            throw new IllegalArgumentException("SLOW, and only SLOW, has a delay in milliseconds, as in SLOW(500)");
        }
    }

    /** What can be wrong with a partner. */
    public enum Kind {
        NORMAL,
        /** Answers late. */
        SLOW,
        /** Closes the connection before reading. */
        DOWN,
        /** Answers with an env:Receiver fault and keeps nothing. */
        FAULT,
        /** Accepts, but a key of no trusted authority signs the receipt. */
        WRONG_SIGNATURE,
        /** Accepts and loses the answer: only the sender's next try gets the receipt. */
        TWICE,
        /** Accepts, but the receipt is about other bytes. */
        WRONG_DIGEST,
        /** Takes the request and says nothing. */
        SILENT,
        /** Refuses what it would have accepted. */
        REFUSE
    }

    public static Behaviour of(Kind kind) {
        return new Behaviour(kind, Duration.ZERO);
    }

    public static Behaviour slow(Duration delay) {
        return new Behaviour(Kind.SLOW, delay);
    }

    /** Reads {@code NORMAL}, {@code SLOW(500)} and so on. */
    public static Behaviour parse(String text) {
        var match = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            throw new IllegalArgumentException("a behaviour is a word, SLOW with milliseconds: SLOW(500)");
        }
        var millis = match.group(2) == null ? "0" : match.group(2);
        return new Behaviour(Kind.valueOf(match.group(1)), Duration.ofMillis(Long.parseLong(millis)));
    }

    @Override
    public String toString() {
        return kind == Kind.SLOW ? "SLOW(" + delay.toMillis() + ")" : kind.name();
    }
}
