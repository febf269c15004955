// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;

/** Throw-away keys of a gateway and two partners, made once. */
public final class Keys {

    public static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    public static final PartnerId NARROW = new PartnerId("narrow-sandbox");

    private static final Path DIRECTORY = make();

    private Keys() {}

    public static KeyRing ring() {
        return KeyRing.open(DIRECTORY);
    }

    public static Path directory() {
        return DIRECTORY;
    }

    private static Path make() {
        try {
            var directory = Files.createDirectories(Path.of("target/test-keys-6"));
            DemoKeys.makeIfAbsent(directory, List.of(PARTNER.value(), NARROW.value()));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
