// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ExportWriterTest {

    /** The example that the documentation shows and that the verifier, which shares no code with us, is tested with. */
    private static final Path EXAMPLE = Path.of("../docs/trail-export.example.jsonl");

    @Test
    void writesTheDocumentedExampleByteForByte() throws IOException {
        var written = example();

        if (Boolean.getBoolean("golden.write")) {
            Files.write(EXAMPLE, written);
        }
        assertThat(new String(written, UTF_8)).isEqualTo(Files.readString(EXAMPLE));
    }

    private static byte[] example() throws IOException {
        var bodies = new ArrayList<String>();
        for (int number = 1; number <= 2; number++) {
            Events.wayOf(Events.message(number)).stream()
                    .map(CanonicalEvent::write)
                    .forEach(bodies::add);
        }
        var log = MerkleLog.load(new MemoryTiles(), 0);
        bodies.forEach(body -> log.append(MerkleHash.leaf(body.getBytes(UTF_8))));
        var signer = new TestSigner(1);
        var checkpoint = CheckpointNote.sign(signer, log.size(), log.root());

        var out = new ByteArrayOutputStream();
        var writer = new ExportWriter(out);
        writer.header(checkpoint, NoteKey.of(signer));
        for (int index = 0; index < bodies.size(); index++) {
            writer.entry(index, MerkleHash.leaf(bodies.get(index).getBytes(UTF_8)), bodies.get(index));
        }
        writer.checkpoint(checkpoint);
        return out.toByteArray();
    }
}
