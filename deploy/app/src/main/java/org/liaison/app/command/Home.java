// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liaison.app.CannotStart;

/** Where things are, relative to the checkout or installation the launcher found. */
public final class Home {

    private static final Path ROOT =
            Path.of(System.getProperty("liaison.home", ".")).toAbsolutePath().normalize();

    private Home() {}

    public static Path agreements() {
        return ROOT.resolve("deploy/config/agreements");
    }

    public static Path cases() {
        return ROOT.resolve("schemas/cases");
    }

    public static Path data(String name) {
        return ROOT.resolve(".liaison").resolve(name);
    }

    /** Remembers which data directory was used last, so that {@code trail} and {@code send} find it. */
    static void remember(Path data) {
        try {
            Files.createDirectories(ROOT.resolve(".liaison"));
            Files.writeString(ROOT.resolve(".liaison/last"), data.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotStart("GW-SYS-005", ROOT + " is not writable", "pass --data", e);
        }
    }

    /** @throws CannotStart if no gateway has run here yet */
    static Path last() {
        try {
            return Path.of(Files.readString(ROOT.resolve(".liaison/last")).strip());
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-003", "no gateway has run here yet", "run ./liaison demo, or pass --data", e);
        }
    }
}
