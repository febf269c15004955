// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.wrong;

import org.liaison.security.keys.Fingerprint;

/** What no class of schemas may do; shows that the rule sees it. */
public final class LooksUpwards {

    private LooksUpwards() {}

    public static byte[] digest(byte[] bytes) {
        return Fingerprint.sha256(bytes);
    }
}
