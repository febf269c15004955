// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;
import org.liaison.sandbox.TestAuthority.Identity;

/** One identity held in memory, for WSS4J to sign with, and one authority to trust: no key store in between. */
final class HeldKey extends CryptoBase {

    private final Identity identity;
    private final X509Certificate authority;

    HeldKey(Identity identity, X509Certificate authority) {
        this.identity = identity;
        this.authority = authority;
    }

    @Override
    public X509Certificate[] getX509Certificates(@Nullable CryptoType wanted) {
        return new X509Certificate[] {identity.certificate()};
    }

    @Override
    public String getX509Identifier(X509Certificate certificate) {
        return "held";
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler passwords) {
        return identity.keys().getPrivate();
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey publicKey, CallbackHandler passwords) {
        return identity.keys().getPrivate();
    }

    @Override
    public PrivateKey getPrivateKey(String identifier, String password) {
        return identity.keys().getPrivate();
    }

    @Override
    public void verifyTrust(
            X509Certificate[] certificates,
            boolean revocation,
            @Nullable Collection<Pattern> subjects,
            @Nullable Collection<Pattern> issuers)
            throws WSSecurityException {
        try {
            certificates[0].checkValidity();
            certificates[0].verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK, e);
        }
    }

    @Override
    public void verifyTrust(PublicKey publicKey) throws WSSecurityException {
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
    }
}
