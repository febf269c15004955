// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.SignatureScheme;
import org.liaison.security.stamp.Standing;
import org.liaison.security.stamp.Token;

/** A sealed container of a message. Without a token a time stamp is still to come. */
public record Contained(
        byte[] bytes, SignatureScheme scheme, @Nullable Token token, Standing standing) {

    @Override
    public String toString() {
        return "Contained[" + scheme + ", " + bytes.length + " bytes]";
    }
}
