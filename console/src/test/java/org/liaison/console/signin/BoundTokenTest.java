// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.ClaimAccessor;

class BoundTokenTest {

    private static final byte[] ENCODED = {1, 2, 3};

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void anUnboundTokenNeedsNoCertificate() {
        assertThat(BoundToken.fits(claims(Map.of()), request)).isTrue();
    }

    @Test
    void aBoundTokenFitsItsCertificateOnly() throws Exception {
        var mine = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(ENCODED));

        assertThat(BoundToken.fits(bound(mine), request)).isFalse();
        show(ENCODED);
        assertThat(BoundToken.fits(bound(mine), request)).isTrue();
        show(new byte[] {4});
        assertThat(BoundToken.fits(bound(mine), request)).isFalse();
    }

    @Test
    void aBindingThatNobodyUnderstandsFitsNothing() throws Exception {
        show(ENCODED);

        assertThat(BoundToken.fits(claims(Map.of("cnf", Map.of("jkt", "another kind"))), request))
                .isFalse();
    }

    private void show(byte[] encoded) throws Exception {
        var certificate = Mockito.mock(X509Certificate.class);
        Mockito.when(certificate.getEncoded()).thenReturn(encoded);
        request.setAttribute("jakarta.servlet.request.X509Certificate", new X509Certificate[] {certificate});
    }

    private static ClaimAccessor bound(String thumbprint) {
        return claims(Map.of("cnf", Map.of("x5t#S256", thumbprint)));
    }

    private static ClaimAccessor claims(Map<String, Object> claims) {
        return () -> claims;
    }
}
