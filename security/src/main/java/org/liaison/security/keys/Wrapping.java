// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.SecureRandom;
import javax.crypto.SecretKey;

/** A key that encrypts data keys, wherever it is. {@code context} binds a data key to its message. */
interface Wrapping {

    byte[] wrap(byte[] raw, byte[] context);

    /** @throws IllegalStateException if the bytes or the context are not those that were wrapped */
    byte[] unwrap(byte[] wrapped, byte[] context);

    /** With a key in memory. */
    static Wrapping of(SecretKey key) {
        var random = new SecureRandom();
        return new Wrapping() {
            @Override
            public byte[] wrap(byte[] raw, byte[] context) {
                return Envelope.encrypt(key, raw, context, random);
            }

            @Override
            public byte[] unwrap(byte[] wrapped, byte[] context) {
                return Envelope.decrypt(key, wrapped, context);
            }
        };
    }
}
