// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/** A key of the ring that signs and stays where it is: in a file's store or in a device. */
public interface Signatory {

    X509Certificate certificate();

    /** From the certificate to the authority that is trusted, both included. */
    List<X509Certificate> chain();

    SignatureScheme scheme();

    /** @throws KeysMissing if the key cannot be used now, for example because its device is away */
    byte[] sign(byte[] bytes);
}
