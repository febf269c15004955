// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.nio.charset.StandardCharsets;
import org.apache.xml.security.encryption.Serializer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What is to be encrypted has been written before, so it is not written again. */
record WrittenContent(byte[] content) implements Serializer {

    /** An element's text from a document with an XML declaration or without. */
    static byte[] of(byte[] document) {
        var head = new String(document, 0, Math.min(document.length, 200), StandardCharsets.US_ASCII);
        int end = head.startsWith("<?xml") ? head.indexOf("?>") + 2 : 0;
        return java.util.Arrays.copyOfRange(document, end, document.length);
    }

    @Override
    public byte[] serializeToByteArray(Element element) {
        return content.clone();
    }

    @Override
    public byte[] serializeToByteArray(NodeList nodes) {
        return content.clone();
    }

    @Override
    public Node deserialize(byte[] text, Node context) {
        throw new UnsupportedOperationException("only for sealing");
    }

    @Override
    public String toString() {
        return "WrittenContent[personal]";
    }
}
