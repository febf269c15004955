// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import org.w3c.dom.Element;

/**
 * A request whose envelope passed every security check: who signed it, the message id, the digest (base64) of the Body
 * that the signature covers, and the very element that was verified, so that nothing else can be read in its place.
 */
record Opened(String sender, String messageId, String bodyDigest, Element content) {

    @Override
    public String toString() {
        return "Opened[" + messageId + ", personal]";
    }
}
