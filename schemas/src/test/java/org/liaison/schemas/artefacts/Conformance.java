// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where official schemas and samples stand that we run against and may not carry: {@code LIAISON_CONFORMANCE}. */
public final class Conformance {

    private Conformance() {}

    /** Ends the test as skipped, and says why, if the folder is not there. */
    public static Path require(String folder) {
        var path = root().resolve(folder).toAbsolutePath().normalize();
        assumeThat(Files.isDirectory(path))
                .as("%s is not here; LIAISON_CONFORMANCE says where official schemas stand", path)
                .isTrue();
        return path;
    }

    private static Path root() {
        var named = System.getProperty("LIAISON_CONFORMANCE", System.getenv("LIAISON_CONFORMANCE"));
        return Path.of(Objects.requireNonNullElse(named, "../../shared/conformance")); // surefire runs in the module
    }
}
