// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

/** How a key signs: by its Java name (JCA standard names). */
public enum SignatureScheme {
    ECDSA_P256("SHA256withECDSA"),
    ECDSA_P384("SHA384withECDSA"),
    ED25519("Ed25519"),
    RSA_PSS("RSASSA-PSS"),
    ML_DSA_65("ML-DSA-65");

    private final String jca;

    SignatureScheme(String jca) {
        this.jca = jca;
    }

    public String jca() {
        return jca;
    }
}
