// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.util.List;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;

/** Signs each receipt: Body and Timestamp, with the certificate as a BinarySecurityToken beside it. */
final class ReceiptSigner {

    private final Crypto own;
    private final Crypto stranger;
    private final String password;

    ReceiptSigner(Crypto own, Crypto stranger, String password) {
        this.own = own;
        this.stranger = stranger;
        this.password = password;
    }

    /** @param wrong signs with a key that nobody vouches for */
    byte[] sign(Document envelope, boolean wrong) {
        try {
            var header = new WSSecHeader(envelope);
            header.insertSecurityHeader();
            var timestamp = new WSSecTimestamp(header);
            timestamp.setTimeToLive(EnvelopeOpener.TTL_SECONDS);
            timestamp.build();
            var signature = new WSSecSignature(header);
            signature.setUserInfo(SandboxKeys.SIGN, password);
            signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
            signature.setSignatureAlgorithm(WSConstants.ECDSA_SHA256);
            signature.setDigestAlgo(WSConstants.SHA256);
            signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
            signature
                    .getParts()
                    .addAll(List.of(
                            new WSEncryptionPart("Body", Soap.ENVELOPE, ""),
                            new WSEncryptionPart(timestamp.getId(), "Element")));
            signature.build(wrong ? stranger : own);
            return Soap.bytes(envelope);
        } catch (WSSecurityException e) {
            throw new IllegalStateException("a receipt cannot be signed", e);
        }
    }
}
