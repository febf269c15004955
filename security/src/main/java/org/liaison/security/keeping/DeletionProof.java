// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.notice.Ground;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.trail.Digest;
import org.liaison.security.trail.LogSigner;
import org.liaison.security.trail.SignedNote;
import org.liaison.security.vault.Shredder;

/**
 * Says, signed by the log's key, which key was destroyed and what it had protected. Its SHA-256 stands in the trail, so
 * neither can be made up later without the other.
 *
 * @param note the whole document, a C2SP signed note (docs/keeping.md)
 */
public record DeletionProof(MessageId message, Instant at, int payloads, String note) {

    /** The first line behind the name of the log. */
    static final String TITLE = "liaison deletion proof 1";

    /** What a proof says beside what was shredded; {@code logSize}: entries in the newest checkpoint before. */
    record Occasion(MessageId message, Erasure.Extent extent, Ground ground, String by, Instant at, long logSize) {}

    static DeletionProof sign(LogSigner signer, Occasion occasion, Shredder.Shredded shredded) {
        var text = new StringBuilder();
        text.append(signer.origin()).append('\n').append(TITLE).append('\n');
        line(text, "message", occasion.message());
        line(text, "extent", occasion.extent().word());
        line(text, "ground", occasion.ground().word());
        line(text, "by", occasion.by().replaceAll("[^\\p{Graph}]", "_"));
        line(text, "at", occasion.at());
        line(text, "wrapped-key-sha256", shredded.wrappedKey());
        lines(text, "destroyed", shredded.destroyed());
        lines(text, "kept", shredded.kept());
        line(text, "log-size-before", occasion.logSize());
        return new DeletionProof(
                occasion.message(),
                occasion.at(),
                shredded.destroyed().size(),
                SignedNote.sign(signer, text.toString()));
    }

    public Digest digest() {
        return Digest.of(Fingerprint.sha256(note.getBytes(StandardCharsets.UTF_8)));
    }

    private static void lines(StringBuilder text, String name, List<Shredder.Payload> payloads) {
        payloads.forEach(each -> line(text, name, each));
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
