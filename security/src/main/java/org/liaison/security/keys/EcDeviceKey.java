// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;

/** A device's key on a curve. XML signature asks such keys for their curve, to know how long a signature is. */
final class EcDeviceKey extends DeviceKey implements ECPrivateKey {

    private static final long serialVersionUID = 1L;

    private final transient ECParameterSpec curve;

    EcDeviceKey(Device device, String alias, ECPublicKey pair) {
        super(device, alias, "EC");
        this.curve = pair.getParams();
    }

    @Override
    public ECParameterSpec getParams() {
        return curve;
    }

    @Override
    public BigInteger getS() {
        throw new UnsupportedOperationException("the key is in the device and stays there");
    }
}
