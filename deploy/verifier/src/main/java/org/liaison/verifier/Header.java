// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The first line: what the export says about itself. */
record Header(String origin, long size, LogKey key) {

    private static final String FORMAT = "liaison-trail-export/1";

    static Header read(byte @Nullable [] line) throws Fault {
        if (line == null) {
            throw new Fault(Place.HEADER, "the file is empty");
        }
        var read = Json.find(line).orElseThrow(() -> new Fault(Place.HEADER, "it cannot be read as JSON"));
        if (!FORMAT.equals(read.path("format").asString(""))) {
            throw new Fault(
                    Place.HEADER,
                    "this is no export of the format " + FORMAT,
                    "Give the file that the gateway's trail export wrote, unpacked and unedited.");
        }
        var members = new LinkedHashMap<String, Object>();
        members.put("format", FORMAT);
        members.put("origin", read.path("origin").asString(""));
        members.put("size", read.path("size").asLong(-1));
        members.put("key", read.path("key").asString(""));
        if (!Json.isExactly(line, members)) {
            throw new Fault(Place.HEADER, "it is not written as the format demands");
        }
        var key = LogKey.find(read.path("key").asString(""))
                .orElseThrow(() -> new Fault(Place.HEADER, "its key is none, or is not the one its key hash names"));
        return new Header(read.path("origin").asString(""), read.path("size").asLong(-1), key);
    }
}
