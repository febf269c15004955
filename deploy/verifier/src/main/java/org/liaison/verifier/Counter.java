// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** A line on the terminal that shows how far a long reading is; a short one shows nothing. */
final class Counter {

    private static final long PATIENCE = 1_000_000_000L;
    private static final long EVERY = 200_000_000L;

    private final PrintWriter terminal;
    private final LongSupplier nanos;
    private final long bytes;
    private final boolean visible;
    private long due;
    private boolean shown;

    Counter(PrintWriter terminal, boolean visible, long bytes, LongSupplier nanos) {
        this.terminal = terminal;
        this.visible = visible;
        this.bytes = Math.max(1, bytes);
        this.nanos = nanos;
        this.due = nanos.getAsLong() + PATIENCE;
    }

    void at(long entries, long bytesRead) {
        long now = nanos.getAsLong();
        if (visible && now >= due) {
            terminal.printf("\rverifying: %3d %%, %d entries", 100 * bytesRead / bytes, entries);
            terminal.flush();
            shown = true;
            due = now + EVERY;
        }
    }

    /** Takes the line away, so that the verdict stands alone. */
    void clear() {
        if (shown) {
            terminal.print("\r" + " ".repeat(60) + "\r");
            terminal.flush();
        }
    }
}
