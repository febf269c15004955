// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.util.List;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** What came of a conversion to the exchange package. */
public sealed interface Conversion {

    /** {@code losses} names what the package could not carry and what was assumed. */
    record Done(ExchangePackage exchange, List<Loss> losses) implements Conversion {

        public Done {
            losses = List.copyOf(losses);
        }
    }

    record Impossible(List<Finding> findings) implements Conversion {

        public Impossible {
            findings = List.copyOf(findings);
        }
    }
}
