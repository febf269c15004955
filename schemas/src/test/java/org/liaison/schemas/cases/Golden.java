// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a result must equal. {@code -Dgolden.write} rewrites it; the difference is reviewed. */
public record Golden(Path file) {

    public void matches(String text) {
        try {
            if (System.getProperty("golden.write") != null) {
                Files.writeString(file, text);
            }
            assertThat(file).as("golden file; -Dgolden.write makes it").exists();
            assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
