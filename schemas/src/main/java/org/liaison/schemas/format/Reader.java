// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import org.liaison.schemas.message.Document;

/** Reads one input format: form first, then content, all findings at once. */
public interface Reader {

    /** The name users type, such as {@code si-case}. */
    String format();

    String version();

    /** One line for people. */
    String title();

    /** True if a document that begins like this is in this format. */
    boolean recognises(Opening opening);

    /** Never throws on bad input. */
    Reading read(Document document);
}
