// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines as bytes, ended by one newline each and by nothing else: every byte counts, so none is read over. */
final class Lines {

    /** Far beyond any entry; keeps a hostile file from filling the memory. */
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long bytesRead;

    Lines(InputStream in) {
        this.in = in;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** The next line without its newline, or null at the end; {@code place} is what is expected there. */
    byte @Nullable [] next(Place place) throws IOException, Fault {
        var line = new ByteArrayOutputStream(512);
        while (fill()) {
            int end = newline();
            line.write(buffer, from, end - from);
            from = Math.min(end + 1, to);
            if (end < to) {
                return line.toByteArray();
            }
            if (line.size() > LONGEST) {
                throw new Fault(place, "its line is too long");
            }
        }
        if (line.size() > 0) {
            throw new Fault(place, "its line is cut off");
        }
        return null;
    }

    /** Where the next newline is in the buffer, or the buffer's end. */
    private int newline() {
        int at = from;
        while (at < to && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
            bytesRead += to;
        }
        return from < to;
    }
}
