// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import org.liaison.schemas.message.PartnerId;

/**
 * Where pseudonyms come from: a keyed hash under a secret of one partner. Whoever implements it keeps the secret; the
 * policy asks, and holds none.
 */
public interface Pseudonyms {

    /** For a gate that has no key: whatever would need one is refused. */
    Pseudonyms NONE = new Pseudonyms() {
        @Override
        public boolean arePossible() {
            return false;
        }

        @Override
        public byte[] mac(PartnerId partner, byte[] text) {
            throw new IllegalStateException("there is no key to make pseudonyms with");
        }
    };

    /** Whether there is a key. */
    boolean arePossible();

    /** At least 32 bytes: the same for the same partner and text, and telling nothing about either. */
    byte[] mac(PartnerId partner, byte[] text);
}
