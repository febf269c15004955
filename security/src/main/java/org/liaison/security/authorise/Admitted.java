// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Message;

/** A partner's package that the agreement lets us take. Only {@link InboundGate} makes one. */
public sealed interface Admitted extends Message permits Taken {

    /** The agreement and its version. */
    String agreement();

    ExchangePackage exchange();
}
