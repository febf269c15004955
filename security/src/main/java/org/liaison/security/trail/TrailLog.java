// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;

/** Reads the log: the way of a message, proofs, exports. */
public interface TrailLog {

    /** The entries of one message in the order they were recorded. */
    List<Entry> entriesOf(MessageId message);

    /** The newest signed checkpoint, if anything was ever published. */
    Optional<Checkpoint> findLatestCheckpoint();

    /**
     * Recomputes everything about one message from the stored bytes: each entry's leaf hash, its inclusion in the tree
     * of the newest checkpoint, and that checkpoint's signature.
     */
    Verdict verify(MessageId message);

    /** The published entries of one message, each with its inclusion proof, and the checkpoint: {@link TrailProof} checks it. */
    byte[] proof(MessageId message);

    /** Writes the whole log in the export format (docs/trail-export.md); returns the number of entries written. */
    long export(OutputStream out, Progress progress) throws IOException;

    /**
     * One entry. {@code index} is null until the entry is integrated; {@code body} is its canonical JSON.
     */
    record Entry(@Nullable Long index, MessageId message, String event, Instant at, String body, Promise promise) {}

    /** How much is promised about an entry. */
    enum Promise {
        RECORDED,
        INTEGRATED,
        PUBLISHED
    }

    /** A signed tree head: {@code note} is the C2SP signed note, {@code rootHash} base64. */
    record Checkpoint(String origin, long size, String rootHash, Instant at, String note) {}

    /** What verification of one message found; {@code firstBad} is the index of the first entry that does not hold. */
    record Verdict(
            boolean proven,
            int entries,
            long logSize,
            @Nullable Long firstBad,
            String explanation) {}

    /** Told how far a long reading is. */
    @FunctionalInterface
    interface Progress {

        void at(long done, long total);
    }
}
