// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Header;

/** Writes one output format. Validates what it wrote before returning it. */
public interface Writer {

    /** The name users type, such as {@code siena-like}. */
    String format();

    String version();

    /** One line for people. */
    String title();

    /** @param header names the message and, for partner formats, the recipient */
    Rendition write(ExchangePackage exchange, Header header);
}
