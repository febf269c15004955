// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** One line {@code {"index":I,"leaf":"L","entry":E}}, taken apart without touching a byte of E. */
record EntryLine(String leaf, int bodyFrom, int bodyTo) {

    private static final Pattern START = Pattern.compile("\\{\"index\":(0|[1-9][0-9]{0,17}),\"leaf\":\"");
    private static final String BODY = "\",\"entry\":";
    private static final int LEAF_LENGTH = 44;

    static boolean startsIn(byte[] line) {
        return head(line).startsWith("{\"index\":");
    }

    static EntryLine read(byte[] line, long expected) throws Fault {
        var place = Place.entry(expected);
        var head = head(line);
        var start = START.matcher(head);
        if (!start.lookingAt()) {
            throw new Fault(place, "its line is not written as the format demands");
        }
        long index = Long.parseLong(start.group(1));
        if (index > expected) {
            throw new Fault(place, "it is missing; entry " + index + " stands in its place");
        }
        if (index < expected) {
            throw new Fault(place, "entry " + index + " stands in its place, a second time or out of order");
        }
        int leafEnd = start.end() + LEAF_LENGTH;
        int bodyFrom = leafEnd + BODY.length();
        if (!head.startsWith(BODY, leafEnd) || bodyFrom >= line.length || line[line.length - 1] != '}') {
            throw new Fault(place, "its line is not written as the format demands");
        }
        return new EntryLine(head.substring(start.end(), leafEnd), bodyFrom, line.length - 1);
    }

    private static String head(byte[] line) {
        return new String(line, 0, Math.min(line.length, 120), ISO_8859_1);
    }

    byte[] body(byte[] line) {
        return Arrays.copyOfRange(line, bodyFrom, bodyTo);
    }

    /** The leaf hash as the line claims it; nothing that is not a hash can be one. */
    byte[] claimedLeaf(long index) throws Fault {
        try {
            return Base64.getDecoder().decode(leaf);
        } catch (IllegalArgumentException notBase64) {
            throw new Fault(Place.entry(index), "its leaf hash is none");
        }
    }
}
