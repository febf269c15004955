// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.util.Map;
import java.util.Set;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.dom.WSConstants;

/** What we accept in what partners seal: docs/sandbox.md has the list as it was agreed. Nothing else is tried. */
final class Algorithms {

    private static final Set<String> EXCLUSIVE = Set.of(WSConstants.C14N_EXCL_OMIT_COMMENTS);

    /** By the element that names one: its allowed values. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "SignatureMethod", Set.of(WSConstants.ECDSA_SHA256),
            "CanonicalizationMethod", EXCLUSIVE,
            "Transform", EXCLUSIVE,
            "DigestMethod", Set.of(WSConstants.SHA256),
            "EncryptionMethod",
                    Set.of(
                            WSConstants.AES_256_GCM,
                            WSConstants.KEYWRAP_AES256,
                            WSConstants.KEYTRANSPORT_RSAOAEP_XENC11),
            "AgreementMethod", Set.of(WSConstants.AGREEMENT_METHOD_ECDH_ES),
            "KeyDerivationMethod", Set.of(WSConstants.KEYDERIVATION_CONCATKDF),
            "MGF", Set.of(WSConstants.MGF_SHA256));

    /** The same for the library, which would otherwise take what it knows. */
    static final AlgorithmSuite SUITE = suite();

    private Algorithms() {}

    /** False for an element that must not name an algorithm, too. */
    static boolean allows(String element, String algorithm) {
        return ALLOWED.getOrDefault(element, Set.of()).contains(algorithm);
    }

    private static AlgorithmSuite suite() {
        var suite = new AlgorithmSuite();
        suite.addSignatureMethod(WSConstants.ECDSA_SHA256);
        suite.addDigestAlgorithm(WSConstants.SHA256);
        suite.addC14nAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.addTransformAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.addEncryptionMethod(WSConstants.AES_256_GCM);
        suite.addKeyWrapAlgorithm(WSConstants.KEYWRAP_AES256);
        suite.addKeyWrapAlgorithm(WSConstants.KEYTRANSPORT_RSAOAEP_XENC11);
        suite.addKeyAgreementMethodAlgorithm(WSConstants.AGREEMENT_METHOD_ECDH_ES);
        suite.addDerivedKeyAlgorithm(WSConstants.KEYDERIVATION_CONCATKDF);
        suite.setMinimumAsymmetricKeyLength(3072);
        suite.setMaximumAsymmetricKeyLength(8192);
        suite.setMinimumEllipticCurveKeyLength(256);
        suite.setMaximumEllipticCurveKeyLength(521);
        suite.setMinimumSymmetricKeyLength(256);
        suite.setMaximumSymmetricKeyLength(256);
        return suite;
    }
}
