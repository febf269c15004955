// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Message;

/** What the policy permits: at once, or as soon as a second person agrees. */
public sealed interface Admission extends Message permits Authorised, Held {

    /** The agreement and its version. */
    String agreement();

    String rule();

    List<Purpose> purposes();

    String legalBasis();

    List<Redaction> redactions();

    /** Over the canonical form of what may leave. Unsalted: salt it before it is written anywhere. */
    Imprint digest();
}
