// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.PrivateKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * What WS-Security may see of the ring for one partner: our signing key (loaded once: reading it from PKCS#12 costs
 * milliseconds) and the partner's pinned certificate, the only one that is trusted.
 */
final class RingCrypto extends Merlin {

    private final PrivateKey key;
    private final X509Certificate own;
    private final X509Certificate pinned;

    RingCrypto(PrivateKey key, X509Certificate own, X509Certificate pinned) throws WSSecurityException {
        super();
        this.key = key;
        this.own = own;
        this.pinned = pinned;
    }

    @Override
    public X509Certificate[] getX509Certificates(CryptoType type) {
        return new X509Certificate[] {own};
    }

    @Override
    public PrivateKey getPrivateKey(@Nullable String alias, @Nullable String password) {
        return key;
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler handler) {
        return key;
    }

    @Override
    public void verifyTrust(
            X509Certificate[] chain,
            boolean revocation,
            @Nullable Collection<Pattern> subjects,
            @Nullable Collection<Pattern> issuers)
            throws WSSecurityException {
        if (chain.length == 0 || !pinned.equals(chain[0])) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
        }
        try {
            chain[0].checkValidity();
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION, e);
        }
    }
}
