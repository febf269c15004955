// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryByteTest {

    private static final byte[] EXPORT = Example.bytes();

    /** The lowest bit, where base64 can hide, and the bit that is upper or lower case. */
    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20})
    void namesTheLineOfAnyByteThatChanged(int mask) {
        int line = 0;
        for (int at = 0; at < EXPORT.length; at++) {
            var changed = EXPORT.clone();
            changed[at] ^= (byte) mask;

            assertThat(Examined.placeIn(changed)).as("byte %d", at).isEqualTo(placeOfLine(line));
            line += EXPORT[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void namesTheLineOfAnyByteThatIsGone() {
        int line = 0;
        for (int at = 0; at < EXPORT.length; at++) {
            var shorter = new byte[EXPORT.length - 1];
            System.arraycopy(EXPORT, 0, shorter, 0, at);
            System.arraycopy(EXPORT, at + 1, shorter, at, shorter.length - at);

            assertThat(Examined.placeIn(shorter)).as("byte %d", at).isEqualTo(placeOfLine(line));
            line += EXPORT[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void namesTheLineWhereTheExportIsCutOff() {
        int line = 0;
        for (int length = 0; length < EXPORT.length; length++) {
            assertThat(Examined.placeIn(Arrays.copyOf(EXPORT, length)))
                    .as("cut at %d", length)
                    .isEqualTo(placeOfLine(line));
            line += EXPORT[length] == '\n' ? 1 : 0;
        }
    }

    @Test
    void seesAByteTooMany() {
        for (byte extra : new byte[] {'\n', ' ', '\r', 0, '}'}) {
            var longer = Arrays.copyOf(EXPORT, EXPORT.length + 1);
            longer[EXPORT.length] = extra;

            assertThat(Examined.placeIn(longer)).isEqualTo("checkpoint");
        }
    }

    private static String placeOfLine(int line) {
        if (line == 0) {
            return "header";
        }
        return line <= Example.ENTRIES ? "entry " + (line - 1) : "checkpoint";
    }
}
