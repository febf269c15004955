// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.PartnerId;

/**
 * How one part is marked, where it differs from its package. {@code provider} gave it to us (null: it is our own), as
 * their message {@code providerReference}; {@code classification} null: that of the package. {@code text} is required
 * by H3.
 */
public record Marking(
        @Nullable PartnerId provider,
        @Nullable String providerReference,
        @Nullable Classification classification,
        List<HandlingCode> codes,
        @Nullable String text) {

    public Marking {
        codes = List.copyOf(codes);
        if (codes.contains(HandlingCode.H3) && text == null) {
            throw new IllegalArgumentException("handling code H3 states its restriction in a text");
        }
    }

    /** A restriction may name somebody, and their reference may be a name. */
    @Override
    public String toString() {
        return "Marking[" + provider + ", " + classification + ", " + codes + "]";
    }
}
