// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.nio.file.Files;
import java.nio.file.Path;

/** The agreements that the product ships. */
final class Examples {

    static final Path DIRECTORY = find(Path.of("").toAbsolutePath());

    private Examples() {}

    /** Tests run in the module's folder or in the project's. */
    private static Path find(Path from) {
        var here = from.resolve("deploy/config/agreements");
        var parent = from.getParent();
        return Files.isDirectory(here) || parent == null ? here : find(parent);
    }
}
