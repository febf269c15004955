// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.cert.X509Certificate;

/** What the ring asks before it trusts a certificate. Answers come from memory: nobody waits for a network here. */
public interface Revocations {

    Standing of(X509Certificate certificate);

    /** How strict this gateway is with a partner's certificates. */
    RevocationPolicy policy(String partner);

    /** What is known of the certificate of somebody we are about to speak to over TLS. */
    default Standing ofConnection(X509Certificate certificate) {
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
