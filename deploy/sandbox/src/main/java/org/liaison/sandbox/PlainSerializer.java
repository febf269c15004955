// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.apache.xml.security.encryption.AbstractSerializer;
import org.apache.xml.security.encryption.XMLEncryptionException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Turns decrypted text into nodes; moves them into the document instead of copying them as the library does. */
final class PlainSerializer extends AbstractSerializer {

    PlainSerializer() throws InvalidCanonicalizerException {
        super(Canonicalizer.ALGO_ID_C14N_PHYSICAL, true);
    }

    @Override
    public Node deserialize(byte[] text, Node context) throws XMLEncryptionException, IOException {
        try {
            var around = Soap.parse(createContext(text, context)).getDocumentElement();
            var owner = context.getOwnerDocument();
            var fragment = owner.createDocumentFragment();
            for (var each = around.getFirstChild(); each != null; each = around.getFirstChild()) {
                fragment.appendChild(owner.adoptNode(each));
            }
            return fragment;
        } catch (SAXException e) {
            throw new XMLEncryptionException(e);
        }
    }
}
