// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** A second person's agreement to exactly one package for one partner. Only {@link PostgresApprovals} makes one. */
public sealed interface Approval permits Agreed {

    MessageId message();

    PartnerId partner();

    /** The rule under which the second person agreed. */
    String rule();

    /** Whether it is about what has this digest. */
    boolean covers(Imprint decided);
}
