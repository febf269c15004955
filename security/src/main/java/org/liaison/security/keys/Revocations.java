// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/** What the ring asks before it trusts a certificate. Answers come from memory: nobody waits for a network here. */
public interface Revocations {

    Standing of(X509Certificate certificate);

    /** How strict this gateway is with a partner's certificates. */
    RevocationPolicy policy(String partner);

    /**
     * What is known of the certificate of somebody who speaks to us over TLS.
     *
     * @param issuers who may have issued it
     * @param stapled OCSP answers that came with the handshake (RFC 6066, 8); empty if none did
     */
    default Standing ofConnection(X509Certificate certificate, List<X509Certificate> issuers, List<byte[]> stapled) {
        return of(certificate);
    }

    /** For demo, tests and tools: nothing is asked of anybody. */
    static Revocations none() {
        return new Revocations() {
            @Override
            public Standing of(X509Certificate certificate) {
                return new Standing.Unknown("not asked");
            }

            @Override
            public RevocationPolicy policy(String partner) {
                return RevocationPolicy.OFF;
            }
        };
    }
}
