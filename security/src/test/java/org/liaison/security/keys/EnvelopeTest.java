// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKey KEY = key();
    private static final byte[] PLAIN = "O'Nowhere".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = {7};

    @Test
    void opensWhatItClosed() {
        assertThat(Envelope.decrypt(KEY, sealed(), CONTEXT)).isEqualTo(PLAIN);
        assertThat(Envelope.decrypt(KEY, Envelope.encrypt(KEY, new byte[0], CONTEXT, RANDOM), CONTEXT))
                .isEmpty();
    }

    @Test
    void closesTheSameBytesDifferentlyEachTime() {
        assertThat(sealed()).isNotEqualTo(sealed());
    }

    @Test
    void noByteCanBeChangedUnnoticed() {
        var sealed = sealed();

        for (int place = 0; place < sealed.length; place++) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            assertDoesNotOpen(KEY, changed, CONTEXT);
        }
    }

    @Test
    void doesNotOpenInAnotherContextWithAnotherKeyOrCutShort() {
        assertDoesNotOpen(KEY, sealed(), new byte[] {8});
        assertDoesNotOpen(key(), sealed(), CONTEXT);
        assertDoesNotOpen(KEY, Arrays.copyOf(sealed(), 20), CONTEXT);
        assertDoesNotOpen(KEY, new byte[5], CONTEXT);
    }

    private static void assertDoesNotOpen(SecretKey key, byte[] sealed, byte[] context) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Envelope.decrypt(key, sealed, context))
                .withMessage("stored bytes do not open: wrong key or changed");
    }

    private static byte[] sealed() {
        return Envelope.encrypt(KEY, PLAIN, CONTEXT, RANDOM);
    }

    private static SecretKey key() {
        var raw = new byte[32];
        RANDOM.nextBytes(raw);
        return new SecretKeySpec(raw, "AES");
    }
}
