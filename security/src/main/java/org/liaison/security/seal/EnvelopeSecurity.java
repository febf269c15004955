// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import static org.liaison.security.seal.EnvelopeFlaw.Kind.SECURITY;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.apache.xml.security.encryption.Serializer;
import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.KeysAway;
import org.w3c.dom.Element;

/**
 * Lets the library decrypt and verify an envelope whose shape is known, and then asks what exactly it verified: by
 * identity of elements, because an id could lead to another one.
 */
final class EnvelopeSecurity {

    static final int LIFETIME_SECONDS = 300;
    static final int SKEW_SECONDS = 60;

    private final EnvelopeShape shape;
    private final WSHandlerResult result;

    private EnvelopeSecurity(EnvelopeShape shape, WSHandlerResult result) {
        this.shape = shape;
        this.result = result;
    }

    /**
     * @param trust knows the one certificate that may have signed
     * @param key opens what is encrypted for us; none for a receipt
     */
    static EnvelopeSecurity process(EnvelopeShape shape, Crypto trust, @Nullable Crypto key) throws EnvelopeFlaw {
        try {
            var document = Objects.requireNonNull(shape.body().getOwnerDocument());
            var result = new WSSecurityEngine().processSecurityHeader(document, demands(trust, key));
            if (result == null) {
                throw new EnvelopeFlaw(SECURITY);
            }
            var security = new EnvelopeSecurity(shape, result);
            security.check(key != null);
            return security;
        } catch (WSSecurityException e) {
            KeysAway.rethrow(e); // says nothing about the envelope
            throw new EnvelopeFlaw(SECURITY);
        }
    }

    X509Certificate signer() throws EnvelopeFlaw {
        var certificate = only(WSConstants.SIGN).get(WSSecurityEngineResult.TAG_X509_CERTIFICATE);
        if (certificate instanceof X509Certificate signer) {
            return signer;
        }
        throw new EnvelopeFlaw(SECURITY);
    }

    byte[] bodyDigest() throws EnvelopeFlaw {
        for (var each : references(only(WSConstants.SIGN))) {
            if (each.getProtectedElement() == shape.body()) {
                return each.getDigestValue().clone();
            }
        }
        throw new EnvelopeFlaw(SECURITY);
    }

    Timestamp timestamp() throws EnvelopeFlaw {
        if (only(WSConstants.TS).get(WSSecurityEngineResult.TAG_TIMESTAMP) instanceof Timestamp timestamp) {
            return timestamp;
        }
        throw new EnvelopeFlaw(SECURITY);
    }

    private void check(boolean encrypted) throws EnvelopeFlaw {
        var agreed = new HashSet<>(Set.of(WSConstants.SIGN, WSConstants.TS, WSConstants.BST));
        if (encrypted) {
            agreed.add(WSConstants.ENCR);
        }
        EnvelopeFlaw.unless(result.getActionResults().keySet().equals(agreed), SECURITY);
        var signature = only(WSConstants.SIGN);
        var covered = references(signature).stream()
                .map(WSDataRef::getProtectedElement)
                .toList();
        EnvelopeFlaw.unless(
                covered.size() == shape.signed().size()
                        && shape.signed().stream().allMatch(each -> contains(covered, each)),
                SECURITY);
        EnvelopeFlaw.unless(contains(covered, timestamp().getElement()), SECURITY);
        if (encrypted) {
            checkSecret(signature);
        }
    }

    /** Encrypted last: a signature over cipher text would prove nothing about the content. */
    private void checkSecret(WSSecurityEngineResult signature) throws EnvelopeFlaw {
        var encryption = only(WSConstants.ENCR);
        var references = references(encryption);
        EnvelopeFlaw.unless(
                references.size() == 1
                        && references.getFirst().isContent()
                        && references.getFirst().getProtectedElement() == shape.body(),
                SECURITY);
        var order = result.getResults(); // the library lists first what it processed last
        EnvelopeFlaw.unless(order.indexOf(encryption) > order.indexOf(signature), SECURITY);
    }

    private static boolean contains(List<Element> elements, Element wanted) {
        return elements.stream().anyMatch(each -> each == wanted);
    }

    private WSSecurityEngineResult only(int action) throws EnvelopeFlaw {
        var found = result.getActionResults().getOrDefault(action, List.of());
        EnvelopeFlaw.unless(found.size() == 1, SECURITY);
        return found.getFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<WSDataRef> references(WSSecurityEngineResult result) {
        var references = (List<WSDataRef>) result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        return references == null ? List.of() : references;
    }

    private static RequestData demands(Crypto trust, @Nullable Crypto key) throws WSSecurityException {
        var data = new RequestData();
        data.setWssConfig(WSSConfig.getNewInstance());
        data.setAlgorithmSuite(Algorithms.SUITE);
        data.setSigVerCrypto(trust);
        data.setRequireTimestampExpires(true);
        data.setTimeStampStrict(false); // strict allows no difference of clocks at the end; Opener asks with one
        data.setTimeStampTTL(LIFETIME_SECONDS + SKEW_SECONDS);
        data.setTimeStampFutureTTL(SKEW_SECONDS);
        if (key != null) {
            data.setDecCrypto(key);
            data.setCallbackHandler(callbacks -> {}); // the key asks for no password
            data.setEncryptionSerializer(decrypted());
        }
        return data;
    }

    private static Serializer decrypted() {
        try {
            return new DecryptedText();
        } catch (InvalidCanonicalizerException e) {
            throw new IllegalStateException("the library lacks its own canonical form", e);
        }
    }
}
