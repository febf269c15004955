// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.util.List;
import org.liaison.schemas.exchange.ExchangePackage;

/** A record as an exchange package, with what the conversion lost. */
public record Converted(Header header, ExchangePackage exchange, List<Loss> losses) implements Message {

    public Converted {
        losses = List.copyOf(losses);
    }

    /** The same package on its way to one of its recipients. */
    public Converted to(PartnerId partner) {
        return new Converted(header.to(partner), exchange, losses);
    }
}
