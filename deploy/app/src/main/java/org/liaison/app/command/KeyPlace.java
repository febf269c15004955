// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.security.keys.CryptoProvider;
import org.liaison.security.keys.DeviceSettings;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.KeySettings;
import org.liaison.security.keys.Revocations;
import picocli.CommandLine.Option;

/** Where the keys are that a command works on. */
final class KeyPlace {

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "key directory (default: keys in the data directory used last)")
    private @Nullable Path keys;

    @Option(names = "--device-library", paramLabel = "FILE", description = "PKCS#11 module of a device that holds keys")
    private @Nullable Path library;

    @Option(names = "--device-slot", paramLabel = "N", description = "its slot (default: the first)")
    private @Nullable Long slot;

    @Option(names = "--device-pin-file", paramLabel = "FILE", description = "file with the user's PIN")
    private @Nullable Path pinFile;

    @Option(
            names = "--device-aliases",
            split = ",",
            paramLabel = "NAME",
            description = "which keys are in the device (default: sign)")
    private Set<String> aliases = Set.of("sign");

    Path directory() {
        return keys == null ? Home.last().resolve("keys") : keys.toAbsolutePath();
    }

    KeyRing open() {
        CryptoProvider.install();
        return KeyRing.open(new KeySettings(directory(), device()), Revocations.none());
    }

    private @Nullable DeviceSettings device() {
        if (library == null) {
            return null;
        }
        if (pinFile == null) {
            throw new CannotStart("GW-CLI-006", "a device wants a PIN", "pass --device-pin-file");
        }
        return new DeviceSettings(library, slot, 0, pinFile, aliases);
    }
}
