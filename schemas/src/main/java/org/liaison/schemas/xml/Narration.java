// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A document of the same structure in another syntax, told as the events of an XML document. */
public interface Narration {

    void tell(ContentHandler listener) throws SAXException;

    /** Where the telling stands in its own syntax: line, column and path, never a value. */
    String place();
}
