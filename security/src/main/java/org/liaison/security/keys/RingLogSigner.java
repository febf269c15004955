// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.interfaces.EdECPublicKey;
import org.liaison.security.trail.LogSigner;

/** Signs checkpoints with the ring's {@code log} key. */
public final class RingLogSigner implements LogSigner {

    private final KeyRing ring;
    private final String origin;

    public RingLogSigner(KeyRing ring, String origin) {
        this.ring = ring;
        this.origin = origin;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public byte[] sign(byte[] text) {
        return ring.signLog(text);
    }

    /** RFC 8032 5.1.2: y little-endian, the top bit is the parity of x. */
    @Override
    public byte[] publicKey() {
        var point = ((EdECPublicKey) ring.logKey()).getPoint();
        var big = point.getY().toByteArray();
        var raw = new byte[32];
        for (int i = 0; i < big.length && i < raw.length; i++) {
            raw[i] = big[big.length - 1 - i];
        }
        if (point.isXOdd()) {
            raw[31] |= (byte) 0x80;
        }
        return raw;
    }
}
