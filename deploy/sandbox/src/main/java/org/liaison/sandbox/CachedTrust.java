// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.ext.WSSecurityException.ErrorCode;

/** Trust in the authority's certificates; a path once validated is only asked for its dates again. */
final class CachedTrust extends Merlin {

    private static final int MAX_REMEMBERED = 1_000;

    private final Set<X509Certificate> valid = ConcurrentHashMap.newKeySet();

    CachedTrust(KeyStore authority) {
        setTrustStore(authority);
    }

    @Override
    public void verifyTrust(
            X509Certificate[] certificates,
            boolean revocation,
            Collection<Pattern> subjects,
            Collection<Pattern> issuers)
            throws WSSecurityException {
        if (certificates.length == 1 && valid.contains(certificates[0])) {
            requireCurrent(certificates[0]);
            return;
        }
        super.verifyTrust(certificates, revocation, subjects, issuers);
        if (certificates.length == 1 && valid.size() < MAX_REMEMBERED) {
            valid.add(certificates[0]);
        }
    }

    private static void requireCurrent(X509Certificate certificate) throws WSSecurityException {
        try {
            certificate.checkValidity();
        } catch (CertificateException e) {
            throw new WSSecurityException(ErrorCode.FAILED_CHECK, e, "invalidCert");
        }
    }
}
