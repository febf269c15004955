// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs with a key made of one repeated byte, so that signatures are the same in every run. */
final class TestSigner implements LogSigner {

    private final Ed25519PrivateKeyParameters key;

    TestSigner(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        this.key = new Ed25519PrivateKeyParameters(bytes);
    }

    @Override
    public String origin() {
        return "log.example/nowhere";
    }

    @Override
    public byte[] sign(byte[] text) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(text, 0, text.length);
        return signer.generateSignature();
    }

    @Override
    public byte[] publicKey() {
        return key.generatePublicKey().getEncoded();
    }
}
