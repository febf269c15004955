// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.x500.X500Principal;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/** What WS-Security may see of the ring when it opens an envelope: our keys, each found only by its own certificate. */
final class OpeningCrypto extends Merlin {

    private final List<OwnKey> keys;

    OpeningCrypto(List<OwnKey> keys) throws WSSecurityException {
        super();
        this.keys = List.copyOf(keys);
    }

    /** A sender that encrypted for somebody else finds nobody here. */
    @Override
    public X509Certificate @Nullable [] getX509Certificates(CryptoType type) throws WSSecurityException {
        if (type.getType() != CryptoType.TYPE.ISSUER_SERIAL) {
            return null;
        }
        var issuer = new X500Principal(type.getIssuer());
        return keys.stream()
                .map(OwnKey::certificate)
                .filter(each -> each.getSerialNumber().equals(type.getSerial())
                        && each.getIssuerX500Principal().equals(issuer))
                .findFirst()
                .map(each -> new X509Certificate[] {each})
                .orElse(null);
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, @Nullable CallbackHandler handler)
            throws WSSecurityException {
        return key(each -> each.equals(certificate));
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey publicKey, @Nullable CallbackHandler handler) throws WSSecurityException {
        return key(each -> each.getPublicKey().equals(publicKey));
    }

    private PrivateKey key(Predicate<X509Certificate> meant) throws WSSecurityException {
        return keys.stream()
                .filter(each -> meant.test(each.certificate()))
                .findFirst()
                .orElseThrow(() -> new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK))
                .key();
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
