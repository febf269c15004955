// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the ring's keys are: PKCS#12 files in {@code directory}, and perhaps a device that holds some of them. */
public record KeySettings(Path directory, @Nullable DeviceSettings device) {

    public static KeySettings files(Path directory) {
        return new KeySettings(directory, null);
    }

    /** Whether the key of this name lives in the device. */
    boolean inDevice(String alias) {
        return device != null && device.aliases().contains(alias);
    }

    Optional<DeviceSettings> findDevice() {
        return Optional.ofNullable(device);
    }
}
