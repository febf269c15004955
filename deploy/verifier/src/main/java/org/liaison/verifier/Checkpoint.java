// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;

/** The last line: the signed head of the log (C2SP tlog-checkpoint in a signed note). */
record Checkpoint(String origin, long size, String root, String text, String signature) {

    private static final byte[] START = "{\"checkpoint\":".getBytes(US_ASCII);

    static boolean startsIn(byte[] line) {
        return line.length > START.length && Arrays.equals(line, 0, START.length, START, 0, START.length);
    }

    static Checkpoint read(byte[] line) throws Fault {
        var note = Json.find(line)
                .map(read -> read.path("checkpoint").asString(""))
                .orElseThrow(() -> new Fault(Place.CHECKPOINT, "it cannot be read as JSON"));
        if (!Json.isExactly(line, Map.of("checkpoint", note))) {
            throw new Fault(Place.CHECKPOINT, "it is not written as the format demands");
        }
        var lines = note.split("\n", -1);
        if (lines.length != 6
                || !lines[3].isEmpty()
                || !lines[5].isEmpty()
                || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new Fault(Place.CHECKPOINT, "it is not a signed note over origin, size and root");
        }
        var text = lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n";
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2], text, lines[4]);
    }

    void checkSignature(LogKey key) throws Fault {
        try {
            if (!key.name().equals(origin) || !key.signed(text, signature)) {
                throw unsigned();
            }
        } catch (GeneralSecurityException unusable) {
            throw unsigned();
        }
    }

    private static Fault unsigned() {
        return new Fault(
                Place.CHECKPOINT,
                "it is not signed with the key",
                "Check that the key is the one the agency published for this log; if it is, the checkpoint is not theirs.");
    }
}
