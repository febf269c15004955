// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** RFC 8705, section 3: a token that is bound to a certificate counts on a connection with that certificate only. */
final class BoundToken {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private BoundToken() {}

    static boolean fits(ClaimAccessor token, HttpServletRequest request) {
        if (!(token.getClaims().get("cnf") instanceof Map<?, ?> confirmation)) {
            return true;
        }
        return confirmation.get("x5t#S256") instanceof String bound
                && request.getAttribute(CERTIFICATES) instanceof X509Certificate[] shown
                && shown.length > 0
                && bound.equals(thumbprint(shown[0]));
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
