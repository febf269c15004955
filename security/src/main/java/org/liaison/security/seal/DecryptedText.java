// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.io.IOException;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.apache.xml.security.encryption.AbstractSerializer;
import org.apache.xml.security.encryption.XMLEncryptionException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Makes nodes of decrypted text, under the same limits as the envelope; moves them instead of copying. */
final class DecryptedText extends AbstractSerializer {

    DecryptedText() throws InvalidCanonicalizerException {
        super(Canonicalizer.ALGO_ID_C14N_PHYSICAL, true);
    }

    @Override
    public Node deserialize(byte[] text, Node context) throws XMLEncryptionException, IOException {
        try {
            var wrapped = createContext(text, context);
            EnvelopeText.check(wrapped);
            var around = Dom.parse(wrapped).getDocumentElement();
            var owner = context.getOwnerDocument();
            var fragment = owner.createDocumentFragment();
            for (var each = around.getFirstChild(); each != null; each = around.getFirstChild()) {
                fragment.appendChild(owner.adoptNode(each));
            }
            return fragment;
        } catch (EnvelopeFlaw e) {
            throw new XMLEncryptionException("refused"); // what was inside stays inside
        } catch (SAXException e) {
            throw new XMLEncryptionException("unreadable");
        }
    }
}
