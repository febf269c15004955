// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.xml.sax.SAXException;

/** Decrypts and verifies a request (WS-Security 1.1, Basic Security Profile), or refuses it with a fault. */
final class EnvelopeOpener {

    static final int TTL_SECONDS = 300;
    static final int SKEW_SECONDS = 60;

    private static final AlgorithmSuite ALLOWED = allowed();

    private final Crypto decryption;
    private final Crypto trust;
    private final StorePassword password;
    private final EnvelopeCheck check;

    EnvelopeOpener(Crypto decryption, Crypto trust, String password, EnvelopeCheck check) {
        this.decryption = decryption;
        this.trust = trust;
        this.password = new StorePassword(password);
        this.check = check;
    }

    /** @throws EnvelopeFault if it is not sealed as agreed */
    Opened open(byte[] request) {
        try {
            var document = Soap.parse(request);
            var header = Soap.part(document, "Header");
            var body = Soap.part(document, "Body");
            if (header == null || body == null) {
                throw EnvelopeFault.sender("SBX-ENV-001", "the envelope needs a header and a body");
            }
            EnvelopeCheck.requireCipherTextOnly(body);
            var result = new WSSecurityEngine().processSecurityHeader(document, demands());
            return check.open(header, body, result);
        } catch (SAXException | WSSecurityException e) {
            throw EnvelopeFault.sender(
                    "SBX-SEC-001", "malformed, or the encryption, signature or timestamp does not hold");
        }
    }

    private RequestData demands() throws WSSecurityException {
        var data = new RequestData();
        data.setWssConfig(WSSConfig.getNewInstance());
        data.setAlgorithmSuite(ALLOWED);
        data.setDecCrypto(decryption);
        data.setSigVerCrypto(trust);
        data.setCallbackHandler(password);
        data.setRequireTimestampExpires(true);
        // strict mode allows no skew at Expires; EnvelopeCheck asks for Expires with the allowance instead
        data.setTimeStampStrict(false);
        data.setTimeStampTTL(TTL_SECONDS + SKEW_SECONDS);
        data.setTimeStampFutureTTL(SKEW_SECONDS);
        try {
            data.setEncryptionSerializer(new PlainSerializer());
        } catch (InvalidCanonicalizerException e) {
            throw new IllegalStateException("the library lacks its own canonicalisation", e);
        }
        return data;
    }

    private static AlgorithmSuite allowed() {
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
