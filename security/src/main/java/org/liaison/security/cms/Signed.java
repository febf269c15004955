// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.SignatureScheme;

/**
 * Signed data that was read and whose signature holds; whether its certificate is trusted is {@link Trust}'s to say.
 * {@code token} is the signature time stamp. {@code scheme} is empty for RSA as older time-stamping authorities use it.
 */
public record Signed(
        X509Certificate signer,
        List<X509Certificate> certificates,
        List<X509CRL> crls,
        @Nullable Instant signingTime,
        @Nullable SignatureScheme scheme,
        byte[] signature,
        byte[] content,
        byte @Nullable [] token) {

    public Signed {
        certificates = List.copyOf(certificates);
        crls = List.copyOf(crls);
    }
}
