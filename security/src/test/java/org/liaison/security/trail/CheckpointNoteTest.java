// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CheckpointNoteTest {

    private final TestSigner signer = new TestSigner(1);
    private final NoteKey key = NoteKey.of(signer);
    private final CheckpointNote checkpoint = CheckpointNote.sign(signer, 42, MerkleHash.empty());

    @Test
    void isASignedNoteOverOriginSizeAndRoot() {
        assertThat(checkpoint.note().lines())
                .hasSize(5)
                .startsWith("log.example/nowhere", "42", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "")
                .last()
                .asString()
                .startsWith("— log.example/nowhere ");
        assertThat(checkpoint.note()).endsWith("\n");
    }

    @Test
    void isReadBackAndHoldsForItsKeyOnly() {
        var read = CheckpointNote.parse(checkpoint.note());

        assertThat(read).isEqualTo(checkpoint);
        assertThat(read.isSignedBy(key)).isTrue();
        assertThat(read.isSignedBy(NoteKey.of(new TestSigner(2)))).isFalse();
        assertThat(read.isSignedBy(new NoteKey("log.example/elsewhere", signer.publicKey())))
                .isFalse();
    }

    @Test
    void doesNotHoldForAnotherSize() {
        var changed = CheckpointNote.parse(checkpoint.note().replace("\n42\n", "\n43\n"));

        assertThat(changed.isSignedBy(key)).isFalse();
    }

    @Test
    void refusesTextThatIsNoCheckpoint() {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckpointNote.parse("log.example/nowhere\n42\n"));
    }

    /** The example key in the documentation of Go's {@code golang.org/x/mod/sumdb/note}. */
    @Test
    void writesItsKeyAsTheGoToolsDo() {
        var published = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        var raw = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        assertThat(new NoteKey("PeterNeumann", Arrays.copyOfRange(raw, 1, 33)).vkey())
                .isEqualTo(published);
    }

    @Test
    void refusesAKeyNameThatANoteCannotCarry() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteKey("log example", signer.publicKey()));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteKey("log+example", signer.publicKey()));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteKey("", signer.publicKey()));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteKey("log", new byte[31]));
    }
}
