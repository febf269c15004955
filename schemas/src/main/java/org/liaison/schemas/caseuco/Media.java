// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.nio.charset.StandardCharsets;
import org.liaison.schemas.format.MediaScan;

/** Looks for media in texts. */
final class Media {

    static final String RULE = "a record carries no media";

    /** No encoded medium is shorter; see {@link MediaScan}. */
    private static final int SHORTEST = 64;

    private Media() {}

    static boolean isIn(String text) {
        return text.length() >= SHORTEST
                && !MediaScan.scan(text.getBytes(StandardCharsets.UTF_8)).isEmpty();
    }
}
