// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.given;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/** Signs with one identity, whatever it is asked for. */
final class HeldCrypto extends Merlin {

    private final Identity identity;

    HeldCrypto(Identity identity) throws WSSecurityException {
        super();
        this.identity = identity;
    }

    @Override
    public X509Certificate[] getX509Certificates(@Nullable CryptoType type) {
        return new X509Certificate[] {identity.certificate()};
    }

    @Override
    public String getX509Identifier(X509Certificate certificate) {
        return "held";
    }

    @Override
    public PrivateKey getPrivateKey(@Nullable String alias, @Nullable String password) {
        return identity.key();
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, @Nullable CallbackHandler handler) {
        return identity.key();
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey publicKey, @Nullable CallbackHandler handler) {
        return identity.key();
    }
}
