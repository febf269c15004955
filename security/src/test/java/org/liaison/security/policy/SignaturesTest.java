// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two registered people, and exactly these files; anything less does not come into force. */
class SignaturesTest {

    private static final SortedMap<String, byte[]> FILES =
            Bundle.read(Path.of("../deploy/config/agreements")).files();
    private static final Signer HEAD = Signer.of("head");
    private static final Signer OFFICER = Signer.of("officer");
    private static final Signer STRANGER = Signer.of("stranger");

    private final Signatures signatures =
            new Signatures(Map.of("head", HEAD.certificate(), "officer", OFFICER.certificate()));

    @Test
    void namesTheTwoWhoSigned() {
        var bundle = Signer.signed("1", FILES, HEAD, OFFICER);

        assertThat(signatures.requireTwo(bundle, Signer.NOW)).containsExactly("head", "officer");
    }

    @Test
    void oneIsNotTwo() {
        refuses(Signer.signed("1", FILES, HEAD));
    }

    @Test
    void theSamePersonTwiceIsNotTwo() {
        refuses(Signer.signed("1", FILES, HEAD, HEAD));
    }

    @Test
    void aStrangerDoesNotCount() {
        refuses(Signer.signed("1", FILES, HEAD, STRANGER));
    }

    @Test
    void aStrangerWhoClaimsTheSerialNumberOfASignerDoesNotCount() {
        var impostor = new Signer(STRANGER.keys(), OFFICER.certificate());

        refuses(Signer.signed("1", FILES, HEAD, impostor));
    }

    @Test
    void aCertificateThatRanOutDoesNotCount() {
        var late = Signer.of("late", Signer.NOW.minusSeconds(1));
        var known = new Signatures(Map.of("head", HEAD.certificate(), "late", late.certificate()));

        assertThatExceptionOfType(InvalidPolicy.class)
                .isThrownBy(() -> known.requireTwo(Signer.signed("1", FILES, HEAD, late), Signer.NOW));
    }

    @Test
    void anyChangedFileVoidsTheSignatures() {
        for (var name : FILES.keySet()) {
            var files = new TreeMap<>(Signer.signed("1", FILES, HEAD, OFFICER).files());
            var changed = Objects.requireNonNull(files.get(name)).clone();
            changed[changed.length / 2] ^= 1;
            files.put(name, changed);

            refuses(new Bundle(files));
        }
    }

    @Test
    void aFileMoreOrLessVoidsTheSignatures() {
        var more = new TreeMap<>(Signer.signed("1", FILES, HEAD, OFFICER).files());
        more.put("another.yaml", new byte[] {1});
        var less = new TreeMap<>(Signer.signed("1", FILES, HEAD, OFFICER).files());
        less.remove(FILES.firstKey());

        refuses(new Bundle(more));
        refuses(new Bundle(less));
    }

    @Test
    void aManifestOfAnotherVersionVoidsTheSignatures() {
        var files = new TreeMap<>(Signer.signed("1", FILES, HEAD, OFFICER).files());
        files.put(Manifest.FILE, new Bundle(FILES).describe("2", null).bytes());

        refuses(new Bundle(files));
    }

    @Test
    void withoutAManifestNobodySignedAnything() {
        refuses(new Bundle(FILES));
    }

    @Test
    void whatIsNoSignatureDoesNotCount() {
        var files = new TreeMap<>(Signer.signed("1", FILES, HEAD).files());
        files.put(Manifest.FILE + ".2.p7s", new byte[] {1, 2, 3});

        refuses(new Bundle(files));
    }

    private void refuses(Bundle bundle) {
        assertThatExceptionOfType(InvalidPolicy.class)
                .isThrownBy(() -> signatures.requireTwo(bundle, Signer.NOW))
                .satisfies(invalid -> assertThat(invalid.findings())
                        .extracting(each -> each.code())
                        .containsExactly("GW-POL-010"));
    }
}
