// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static java.util.Objects.requireNonNull;

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.util.List;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.saaj.SAAJUtils;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerConstants;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.apache.xml.security.encryption.DocumentSerializer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Decrypts and verifies each request, then leaves an {@link Opened} on the message or ends it with a fault. */
final class EnvelopeOpener extends WSS4JInInterceptor {

    static final int TTL_SECONDS = 300;
    static final int SKEW_SECONDS = 60;

    private final Crypto decryption;
    private final Crypto trust;
    private final EnvelopeCheck check;
    private final CallbackHandler password;

    EnvelopeOpener(Crypto decryption, Crypto trust, String password, EnvelopeCheck check) {
        this.decryption = decryption;
        this.trust = trust;
        this.check = check;
        setProperty(WSHandlerConstants.ACTION, "Timestamp Signature Encryption");
        setProperty(WSHandlerConstants.IS_BSP_COMPLIANT, "true");
        setProperty(WSHandlerConstants.REQUIRE_TIMESTAMP_EXPIRES, "true");
        // strict mode allows no skew at Expires; EnvelopeCheck asks for Expires with the allowance instead
        setProperty(WSHandlerConstants.TIMESTAMP_STRICT, "false");
        setProperty(WSHandlerConstants.TTL_TIMESTAMP, String.valueOf(TTL_SECONDS + SKEW_SECONDS));
        setProperty(WSHandlerConstants.TTL_FUTURE_TIMESTAMP, String.valueOf(SKEW_SECONDS));
        this.password = new StorePassword(password);
    }

    @Override
    protected CallbackHandler getCallback(RequestData data, boolean callbacks) {
        return password;
    }

    @Override
    protected void computeAction(SoapMessage message, RequestData data) throws WSSecurityException {
        try {
            EnvelopeCheck.requireCipherTextOnly(
                    SAAJUtils.getBody(requireNonNull(message.getContent(SOAPMessage.class))));
            // CXF's own looks for a parser factory on the class path anew for every request
            data.setEncryptionSerializer(new DocumentSerializer(true));
        } catch (SOAPException | InvalidCanonicalizerException e) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY, e);
        }
        data.setDecCrypto(decryption);
        data.setSigVerCrypto(trust);
    }

    @Override
    protected void setAlgorithmSuites(SoapMessage message, RequestData data) {
        data.setAlgorithmSuite(allowed());
    }

    /** The same bytes twice are a repetition that deserves the same receipt, not an attack; the ledger sees to it. */
    @Override
    protected boolean isTimestampCacheRequired(List<Integer> actions, SoapMessage message) {
        return false;
    }

    @Override
    protected void doResults(
            SoapMessage message,
            @Nullable String actor,
            @Nullable Element header,
            @Nullable Element body,
            WSHandlerResult result,
            boolean callbacks) {
        message.put(Opened.class, check.open(header, body, result));
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
