// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.deliver;

import java.util.Set;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Message;

/** A partner's message that lies at a desk. {@code codes} hold for every use of it from now on. */
public record Delivered(Header header, String desk, Set<HandlingCode> codes) implements Message {

    public Delivered {
        codes = Set.copyOf(codes);
    }
}
