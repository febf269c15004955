// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.trail.Digest;
import org.liaison.security.vault.DataKey;

/** What {@link PostgresApprovals} hands out. The digest that people saw is salted with the message's key. */
record Agreed(MessageId message, PartnerId partner, String rule, Digest seen, DataKey key) implements Approval {

    @Override
    public boolean covers(Imprint decided) {
        return key.digest(decided.bytes()).equals(seen);
    }
}
