// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A text that the log's key signed, beside its checkpoints: C2SP signed note with one signature. */
public final class SignedNote {

    private SignedNote() {}

    /** @param text ends with a line feed, as every line of it */
    public static String sign(LogSigner signer, String text) {
        if (!text.endsWith("\n") || text.contains("\n\n")) {
            throw new IllegalArgumentException("a note's text is lines without a blank one");
        }
        return text + "\n" + NoteKey.of(signer).signatureLine(signer.sign(text.getBytes(UTF_8)));
    }

    /** Whether this key, and no other, signed exactly this note. */
    public static boolean isSignedBy(NoteKey key, String note) {
        int end = note.indexOf("\n\n");
        return end > 0
                && note.endsWith("\n")
                && note.indexOf('\n', end + 2) == note.length() - 1
                && key.verifies(note.substring(0, end + 1), note.substring(end + 2, note.length() - 1));
    }
}
