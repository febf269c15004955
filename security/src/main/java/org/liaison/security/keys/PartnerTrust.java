// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Whether a certificate is that of one partner: pinned, valid, issued by an authority we know, and not revoked. */
final class PartnerTrust {

    private final List<X509Certificate> pinned;
    private final CertificatePath path;
    private final Revocations revocations;
    private final RevocationPolicy policy;

    PartnerTrust(List<X509Certificate> pinned, CertificatePath path, Revocations revocations, RevocationPolicy policy) {
        this.pinned = List.copyOf(pinned);
        this.path = path;
        this.revocations = revocations;
        this.policy = policy;
    }

    /** @throws CertificateException with the first of the four that fails */
    void check(X509Certificate certificate, List<X509Certificate> between) throws CertificateException {
        if (!pinned.contains(certificate)) {
            throw new CertificateException("not the partner's pinned certificate");
        }
        path.check(certificate, between, Instant.now());
        var standing = revocations.of(certificate);
        if (!policy.allows(standing)) {
            throw new CertificateException(
                    standing instanceof Standing.Revoked ? "revoked" : "nobody says that it is not revoked");
        }
    }
}
