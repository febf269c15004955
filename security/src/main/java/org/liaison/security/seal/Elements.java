// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.wss4j.dom.WSConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks trees of envelopes without recursion, so that depth costs no stack. */
final class Elements {

    private static final Set<String> IDS = Set.of("id", "assertionid", "requestid", "responseid");

    private Elements() {}

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (var each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** The element and everything below it, in document order. */
    static List<Element> below(Element top) {
        List<Element> found = new ArrayList<>();
        for (Node each = top; each != null; each = next(each, top)) {
            if (each instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** True if there is nothing but elements and text: a signature leaves out comments, and instructions are not ours. */
    static boolean isPlain(Document document) {
        for (Node each = document.getFirstChild(); each != null; each = next(each, document)) {
            if (each.getNodeType() != Node.ELEMENT_NODE && each.getNodeType() != Node.TEXT_NODE) {
                return false;
            }
        }
        return true;
    }

    /** Every id at the element and below it, with its element, in whatever attribute; one that stands twice is there twice. */
    static List<Map.Entry<String, Element>> ids(Element top) {
        var ids = new ArrayList<Map.Entry<String, Element>>();
        for (var element : below(top)) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (isId((Attr) attributes.item(i))) {
                    ids.add(Map.entry(attributes.item(i).getNodeValue(), element));
                }
            }
        }
        return ids;
    }

    /** Ours, and every other that some library takes for one. */
    private static boolean isId(Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        return (namespace == null || namespace.equals(WSConstants.WSU_NS) || namespace.equals(WSConstants.XML_NS))
                && IDS.contains(attribute.getLocalName().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Node next(Node from, Node top) {
        if (from.getFirstChild() != null) {
            return from.getFirstChild();
        }
        Node each = from;
        while (each != null && each != top && each.getNextSibling() == null) {
            each = each.getParentNode();
        }
        return each == null || each == top ? null : each.getNextSibling();
    }
}
