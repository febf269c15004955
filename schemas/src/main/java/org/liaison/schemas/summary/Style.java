// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How a summary looks. The elements carry the meaning, so it can be read without. */
final class Style {

    private Style() {}

    /** Fills in what margins of pages say, as far as it is the same for every package. */
    static String of(String file, Labels labels) {
        try (var stream = Style.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the class path: " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{page}", labels.get("page"))
                    .replace("{pageOf}", labels.get("pageOf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
