// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key of ours, or what stands for one in a device, with its certificates from its own to an authority's. */
record OwnKey(String alias, PrivateKey key, List<X509Certificate> chain) {

    OwnKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "OwnKey[" + alias + "]";
    }
}
