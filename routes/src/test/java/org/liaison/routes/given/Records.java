// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liaison.routes.ingest.Delivered;

/** Records of the case folders. */
public final class Records {

    private Records() {}

    public static String text(String name) {
        try {
            return Files.readString(Path.of("../schemas/cases", name, "1-ingest.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Delivered delivered(String text) {
        return new Delivered(
                Delivered.Door.REST, "records", "contact-point", null, null, text.getBytes(StandardCharsets.UTF_8));
    }
}
