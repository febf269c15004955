// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.ByteArrayOutputStream;
import java.security.AlgorithmParameters;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.spec.AlgorithmParameterSpec;
import org.jspecify.annotations.Nullable;

/** A signature that a device makes. Verifying is for others. */
final class DeviceSignature extends SignatureSpi {

    private final String algorithm;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private @Nullable DeviceKey key;
    private @Nullable AlgorithmParameterSpec parameters;

    DeviceSignature(String algorithm) {
        this.algorithm = algorithm;
    }

    @Override
    protected void engineInitSign(PrivateKey privateKey) throws InvalidKeyException {
        if (!(privateKey instanceof DeviceKey ours)) {
            throw new InvalidKeyException("not a key of a device");
        }
        key = ours;
        text.reset();
    }

    @Override
    protected void engineInitVerify(PublicKey publicKey) throws InvalidKeyException {
        throw new InvalidKeyException("a device only signs");
    }

    @Override
    protected void engineUpdate(byte b) {
        text.write(b);
    }

    @Override
    protected void engineUpdate(byte[] b, int off, int len) {
        text.write(b, off, len);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
        if (key == null) {
            throw new SignatureException("no key yet");
        }
        var bytes = text.toByteArray();
        text.reset();
        return key.device().sign(key.alias(), algorithm, parameters, bytes);
    }

    @Override
    protected boolean engineVerify(byte[] sigBytes) throws SignatureException {
        throw new SignatureException("a device only signs");
    }

    @Override
    protected void engineSetParameter(AlgorithmParameterSpec params) {
        parameters = params;
    }

    @Override
    protected @Nullable AlgorithmParameters engineGetParameters() {
        return null;
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String param, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String param) {
        throw new UnsupportedOperationException();
    }
}
