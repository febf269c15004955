// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KeyAgreementSpi;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** ECDH in a device. What is agreed comes out, the key does not. */
final class DeviceAgreement extends KeyAgreementSpi {

    private @Nullable DeviceKey key;
    private @Nullable ECPublicKey other;

    @Override
    protected void engineInit(Key with, @Nullable SecureRandom random) throws InvalidKeyException {
        if (!(with instanceof EcDeviceKey ours)) {
            throw new InvalidKeyException("not a key of a device");
        }
        key = ours;
        other = null;
    }

    @Override
    protected void engineInit(Key with, @Nullable AlgorithmParameterSpec params, @Nullable SecureRandom random)
            throws InvalidKeyException {
        engineInit(with, random);
    }

    @Override
    protected @Nullable Key engineDoPhase(Key with, boolean lastPhase) throws InvalidKeyException {
        if (!(with instanceof ECPublicKey theirs) || !(key instanceof EcDeviceKey ours)) {
            throw new InvalidKeyException("ECDH needs two keys on a curve");
        }
        Curves.check(theirs, ours.getParams());
        other = theirs;
        return null;
    }

    @Override
    protected byte[] engineGenerateSecret() {
        if (key == null || other == null) {
            throw new IllegalStateException("there is nothing to agree on yet");
        }
        try {
            return key.device().agree(key.alias(), other);
        } catch (GeneralSecurityException e) {
            throw new ProviderException("the device cannot agree on a secret", e);
        }
    }

    @Override
    protected int engineGenerateSecret(byte[] sharedSecret, int offset) throws ShortBufferException {
        var secret = engineGenerateSecret();
        if (sharedSecret.length - offset < secret.length) {
            throw new ShortBufferException();
        }
        System.arraycopy(secret, 0, sharedSecret, offset, secret.length);
        return secret.length;
    }

    @Override
    protected SecretKey engineGenerateSecret(String algorithm) throws NoSuchAlgorithmException {
        return new SecretKeySpec(engineGenerateSecret(), algorithm);
    }
}
