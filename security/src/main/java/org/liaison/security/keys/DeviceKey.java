// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.PrivateKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a private key in a device and holds none of it. It outlives the device's sessions: whoever signs with it
 * finds the device as it is then.
 */
class DeviceKey implements PrivateKey {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Device device;
    private final String alias;
    private final String algorithm;

    DeviceKey(Device device, String alias, String algorithm) {
        this.device = device;
        this.alias = alias;
        this.algorithm = algorithm;
    }

    final Device device() {
        return Objects.requireNonNull(device, "a key that was written down has no device");
    }

    final String alias() {
        return alias;
    }

    @Override
    public final String getAlgorithm() {
        return algorithm;
    }

    @Override
    public final @Nullable String getFormat() {
        return null;
    }

    @Override
    public final byte @Nullable [] getEncoded() {
        return null;
    }

    @Override
    public final String toString() {
        return "DeviceKey[" + alias + "]";
    }
}
