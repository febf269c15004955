// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Header;

/** What {@link InboundGate} hands out. */
record Taken(Header header, String agreement, ExchangePackage exchange) implements Admitted {}
