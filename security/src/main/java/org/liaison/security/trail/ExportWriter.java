// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/** Writes the lines of an export as docs/trail-export.md fixes them, byte for byte. */
final class ExportWriter {

    private final OutputStream out;

    ExportWriter(OutputStream out) {
        this.out = out;
    }

    void header(CheckpointNote checkpoint, NoteKey key) throws IOException {
        line("{\"format\":\"liaison-trail-export/1\",\"origin\":" + quoted(checkpoint.origin()) + ",\"size\":"
                + checkpoint.size() + ",\"key\":" + quoted(key.vkey()) + "}");
    }

    /** The leaf comes from the tree and the body from the entry, so a body that was changed in between stands out. */
    void entry(long index, byte[] leaf, String body) throws IOException {
        var hash = Base64.getEncoder().encodeToString(leaf);
        line("{\"index\":" + index + ",\"leaf\":\"" + hash + "\",\"entry\":" + body + "}");
    }

    void checkpoint(CheckpointNote checkpoint) throws IOException {
        line("{\"checkpoint\":" + quoted(checkpoint.note()) + "}");
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(UTF_8));
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 8);
        JsonText.quote(out, text);
        return out.toString();
    }
}
