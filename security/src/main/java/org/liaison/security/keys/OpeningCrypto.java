// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/** What WS-Security may see of the ring when it opens an envelope: one key, found only by its own certificate. */
final class OpeningCrypto extends Merlin {

    private final PrivateKey key;
    private final X509Certificate own;

    OpeningCrypto(PrivateKey key, X509Certificate own) throws WSSecurityException {
        super();
        this.key = key;
        this.own = own;
    }

    /** A sender that encrypted for somebody else finds nobody here. */
    @Override
    public X509Certificate @Nullable [] getX509Certificates(CryptoType type) throws WSSecurityException {
        boolean ours = type.getType() == CryptoType.TYPE.ISSUER_SERIAL
                && own.getSerialNumber().equals(type.getSerial())
                && own.getIssuerX500Principal().equals(new javax.security.auth.x500.X500Principal(type.getIssuer()));
        return ours ? new X509Certificate[] {own} : null;
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, @Nullable CallbackHandler handler)
            throws WSSecurityException {
        return ours(own.equals(certificate));
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey publicKey, @Nullable CallbackHandler handler) throws WSSecurityException {
        return ours(own.getPublicKey().equals(publicKey));
    }

    private PrivateKey ours(boolean asked) throws WSSecurityException {
        if (!asked) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
        }
        return key;
    }

    @Override
    public void verifyTrust(
            X509Certificate[] chain,
            boolean revocation,
            @Nullable Collection<Pattern> subjects,
            @Nullable Collection<Pattern> issuers)
            throws WSSecurityException {
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
    }
}
