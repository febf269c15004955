// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.stamp;

import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Objection;

/** Where time stamps come from. */
public interface TimeStamps {

    /** @throws Objection with GW-SEA-03x if there is no stamp to be had now, or the one that came is not to be believed */
    Token stamp(Hash hash, byte[] imprint);

    Standing standing();
}
