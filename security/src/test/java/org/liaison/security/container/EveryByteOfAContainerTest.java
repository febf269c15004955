// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.liaison.security.keys.SignatureScheme;

/** Changes every byte of a container in turn, cuts it and lengthens it: our verifier finds all of it. */
class EveryByteOfAContainerTest {

    private final Containers given = new Containers();
    private final ContainerCheck check = given.check(Containers.NOW.plusSeconds(3600));

    @Test
    void findsAChangeOfAnyByteOfAStampedContainer() {
        assertFound("T", given.atLevelT(SignatureScheme.ECDSA_P256).bytes(), 1);
    }

    @Test
    void findsAChangeOfAnyByteOfAnArchivedContainer() {
        assertFound(
                "LTA", given.renewed(given.atLevelLta(SignatureScheme.ED25519)).bytes(), 3);
    }

    @Test
    void findsAChangeOfAnyByteOfAHybrid() {
        var seal = given.seal(given.signatory(SignatureScheme.RSA_PSS), given.signatory(SignatureScheme.ML_DSA_65));

        assertFound("hybrid", seal.seal(Containers.documents("O'Nowhere")).bytes(), 7);
    }

    @Test
    void findsAChangeOfAnyByteOfABatchedContainer() {
        var seal = given.seal(given.signatory(SignatureScheme.ECDSA_P384), null);

        assertFound(
                "batch",
                seal.sealAll(List.of(Containers.documents("A"), Containers.documents("B")))
                        .getFirst()
                        .bytes(),
                3);
    }

    @Test
    void findsWhatWasCutOffOrPutBehind() {
        var bytes = given.atLevelB(SignatureScheme.ECDSA_P256).bytes();
        var missed = new ArrayList<Integer>();
        for (int length = 0; length < bytes.length; length += 5) {
            if (check.verify(java.util.Arrays.copyOf(bytes, length)) instanceof Verdict.Valid) {
                missed.add(length);
            }
        }

        assertThat(missed).isEmpty();
        assertThat(check.verify(java.util.Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(Verdict.Invalid.class);
    }

    /** First as a careless hand would: in the file. Then as a forger would: in each file within, ZIP written anew. */
    private void assertFound(String what, byte[] bytes, int step) {
        assertThat(check.verify(bytes)).isInstanceOf(Verdict.Valid.class);
        var found = new Found();
        for (int at = 0; at < bytes.length; at += step) {
            int flipped = at;
            found.flip(bytes, at, () -> check.verify(bytes), () -> "byte " + flipped);
        }
        var container = Container.read(bytes);
        for (var part : container.parts()) {
            for (int at = 0; at < part.bytes().length; at += step) {
                int flipped = at;
                found.flip(part.bytes(), at, () -> check.verify(container.bytes()), () -> part.name() + " " + flipped);
            }
        }
        System.out.println(
                what + ": " + found.flips + " changes of " + bytes.length + " bytes found by " + found.codes);
        assertThat(found.missed).isEmpty();
        assertThat(found.codes).as("not only the ZIP is looked at").hasSizeGreaterThan(6);
    }

    /** What became of each change. */
    private static final class Found {

        private final List<String> missed = new ArrayList<>();
        private final Map<String, Integer> codes = new TreeMap<>();
        private int flips;

        void flip(byte[] bytes, int at, Supplier<Verdict> verify, Supplier<String> place) {
            int mask = 1 << (at % 8);
            bytes[at] ^= (byte) mask;
            switch (verify.get()) {
                case Verdict.Valid valid -> missed.add(place.get());
                case Verdict.Invalid invalid -> codes.merge(invalid.finding().code(), 1, Integer::sum);
            }
            bytes[at] ^= (byte) mask;
            flips++;
        }
    }
}
