// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.io.IOException;
import java.util.regex.Pattern;

/** Where a decoder met bytes it could not read; it says so in its message only. */
final class BrokenByte {

    private static final Pattern NUMBER = Pattern.compile("byte #(\\d{1,9})");

    private BrokenByte() {}

    /** Its offset; 0 when the decoder does not tell. */
    static int of(IOException e, int length) {
        var matcher = NUMBER.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? Math.min(Integer.parseInt(matcher.group(1)), length) : 0;
    }
}
