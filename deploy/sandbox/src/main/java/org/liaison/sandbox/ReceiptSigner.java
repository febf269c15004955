// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.handler.WSHandlerConstants;

/** Signs each receipt: Body and Timestamp, with the certificate as a BinarySecurityToken beside it. */
final class ReceiptSigner {

    /** Names of the two keys, as the exchange says which one signs. */
    static final String OWN = "sandbox.own";

    static final String STRANGER = "sandbox.stranger";

    private ReceiptSigner() {}

    static WSS4JOutInterceptor with(Crypto own, Crypto stranger, String password) {
        var signer = new WSS4JOutInterceptor();
        signer.getProperties().put(OWN, own);
        signer.getProperties().put(STRANGER, stranger);
        signer.setProperty(WSHandlerConstants.ACTION, "Timestamp Signature");
        signer.setProperty(WSHandlerConstants.TTL_TIMESTAMP, String.valueOf(EnvelopeOpener.TTL_SECONDS));
        signer.setProperty(WSHandlerConstants.USER, SandboxKeys.SIGN);
        signer.setProperty(WSHandlerConstants.SIG_KEY_ID, "DirectReference");
        signer.setProperty(WSHandlerConstants.SIG_ALGO, WSConstants.ECDSA_SHA256);
        signer.setProperty(WSHandlerConstants.SIG_DIGEST_ALGO, WSConstants.SHA256);
        signer.setProperty(WSHandlerConstants.SIG_C14N_ALGO, WSConstants.C14N_EXCL_OMIT_COMMENTS);
        signer.setProperty(
                WSHandlerConstants.SIGNATURE_PARTS,
                "{}{" + WSConstants.URI_SOAP12_ENV + "}Body;{}{" + WSConstants.WSU_NS + "}Timestamp");
        signer.getProperties().put(WSHandlerConstants.PW_CALLBACK_REF, new StorePassword(password));
        return signer;
    }
}
