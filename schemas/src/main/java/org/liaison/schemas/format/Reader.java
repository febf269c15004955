// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import javax.xml.namespace.QName;
import org.liaison.schemas.message.Document;

/** Reads one input format: form first, then content, all findings at once. */
public interface Reader {

    /** The name users type, such as {@code si-case}. */
    String format();

    /** One line for people: what it is and which version. */
    String title();

    /** True if a document with this root element is in this format. */
    boolean recognises(QName root);

    /** Never throws on bad input. */
    Reading read(Document document);
}
