// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip.json;

import org.liaison.schemas.xml.Narration;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.LocatorImpl;

/** Tells a member as the element it stands for, its parts in the order of the schema: JSON has no order. */
final class Telling implements Narration {

    private final Member root;
    private Member current;

    Telling(Member root) {
        this.root = root;
        this.current = root;
    }

    @Override
    public void tell(ContentHandler listener) throws SAXException {
        listener.setDocumentLocator(new LocatorImpl());
        listener.startDocument();
        element(root, listener);
        listener.endDocument();
    }

    @Override
    public String place() {
        return current.place();
    }

    private void element(Member member, ContentHandler listener) throws SAXException {
        current = member;
        var name = member.shape().name();
        var attributes = new AttributesImpl();
        member.attributes().forEach((attribute, value) -> attributes.addAttribute("", attribute, attribute, "", value));
        listener.startElement("", name, name, attributes);
        if (member.shape().text()) {
            listener.characters(member.text().toCharArray(), 0, member.text().length());
        }
        for (var part : member.shape().elements()) {
            for (var each : member.elements(part.name())) {
                element(each, listener);
            }
        }
        current = member;
        listener.endElement("", name, name);
    }
}
