// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.x500.X500Principal;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * What WS-Security may see of the ring for one partner: our key that signs, our keys that open what is encrypted for us,
 * and the partner's pinned certificates, the only ones that are trusted.
 */
final class RingCrypto extends Merlin {

    private final OwnKey signing;
    private final List<OwnKey> opening;
    private final PartnerTrust trust;

    RingCrypto(OwnKey signing, List<OwnKey> opening, PartnerTrust trust) throws WSSecurityException {
        super();
        this.signing = signing;
        this.opening = opening;
        this.trust = trust;
    }

    @Override
    public X509Certificate[] getX509Certificates(CryptoType type) {
        if (type.getType() == CryptoType.TYPE.ALIAS) {
            return new X509Certificate[] {signing.certificate()};
        }
        return opening.stream()
                .map(OwnKey::certificate)
                .filter(each -> isMeant(type, each))
                .findFirst()
                .map(each -> new X509Certificate[] {each})
                .orElseGet(() -> new X509Certificate[] {signing.certificate()});
    }

    private static boolean isMeant(CryptoType type, X509Certificate certificate) {
        return switch (type.getType()) {
            case ISSUER_SERIAL ->
                certificate.getSerialNumber().equals(type.getSerial())
                        && certificate.getIssuerX500Principal().equals(new X500Principal(type.getIssuer()));
            case THUMBPRINT_SHA1 -> false; // nobody of ours names certificates by SHA-1
            case SKI_BYTES -> {
                var stated = certificate.getExtensionValue("2.5.29.14"); // an OCTET STRING in an OCTET STRING
                yield stated != null
                        && stated.length > 4
                        && Arrays.equals(Arrays.copyOfRange(stated, 4, stated.length), type.getBytes());
            }
            default -> false;
        };
    }

    @Override
    public PrivateKey getPrivateKey(@Nullable String alias, @Nullable String password) {
        return signing.key();
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler handler) {
        return opening.stream()
                .filter(each -> each.certificate().equals(certificate))
                .findFirst()
                .orElse(signing)
                .key();
    }

    @Override
    public void verifyTrust(
            X509Certificate[] chain,
            boolean revocation,
            @Nullable Collection<Pattern> subjects,
            @Nullable Collection<Pattern> issuers)
            throws WSSecurityException {
        if (chain.length == 0) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
        }
        try {
            trust.check(chain[0], Arrays.asList(chain).subList(1, chain.length));
        } catch (CertificateException e) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION, e);
        }
    }
}
