// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A checkpoint as text: C2SP tlog-checkpoint (origin, size, root) in a C2SP signed note. */
record CheckpointNote(String origin, long size, String root, String signature) {

    static CheckpointNote sign(LogSigner signer, long size, byte[] root) {
        var unsigned =
                new CheckpointNote(signer.origin(), size, Base64.getEncoder().encodeToString(root), "");
        var signature = signer.sign(unsigned.text().getBytes(UTF_8));
        var line = NoteKey.of(signer).signatureLine(signature).strip();
        return new CheckpointNote(unsigned.origin, size, unsigned.root, line);
    }

    static CheckpointNote parse(String note) {
        var lines = note.split("\n", -1);
        if (lines.length != 6 || !lines[3].isEmpty() || !lines[5].isEmpty()) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new CheckpointNote(lines[0], Long.parseLong(lines[1]), lines[2], lines[4]);
    }

    /** What is signed. */
    String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    String note() {
        return text() + "\n" + signature + "\n";
    }

    byte[] rootHash() {
        return Base64.getDecoder().decode(root);
    }

    boolean isSignedBy(NoteKey key) {
        return key.name().equals(origin) && key.verifies(text(), signature);
    }
}
