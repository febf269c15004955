// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/**
 * Reads documents of any size, holding one entry at a time. What was written is of use only if the outcome has no
 * findings.
 */
public final class VicsStream {

    private final InputStream document;
    private final long size;
    private final Progress progress;

    /** @param size of the document in bytes, as far as the caller knows; it is only handed on to {@code progress} */
    public VicsStream(InputStream document, long size, Progress progress) {
        this.document = document;
        this.size = size;
        this.progress = progress;
    }

    /**
     * What came of it: how many entries were handed on, what was wrong, and what was lost, each place once with {@code
     * [*]} for positions and how often.
     */
    public record Outcome(long entries, List<Finding> findings, List<Loss> losses, Map<String, Long> lost) {

        public Outcome {
            findings = List.copyOf(findings);
            losses = List.copyOf(losses);
            lost = Map.copyOf(lost);
        }

        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    /** Hands on every media entry, of a hash set or of any case. */
    public Outcome read(Consumer<Entry> each) {
        return run(new Handing(each));
    }

    /**
     * Writes a hash set of version 2.0; what a case says of itself is lost.
     *
     * @param unstated what the categories of a document of version 1.x mean; a later one says so itself
     */
    public Outcome toVics(OutputStream out, Profile unstated) {
        try (var renewing = new Renewing(out, unstated)) {
            return run(renewing);
        }
    }

    /** Writes a table of hashes: comma separated, a line an entry. */
    public Outcome toHashTable(OutputStream out) {
        try (var table = new HashTable(out)) {
            return run(table);
        }
    }

    private Outcome run(Sink sink) {
        var passing = new Passing(sink);
        VicsParser.parse(new CountedInput(document, size, progress), passing);
        return passing.outcome();
    }
}
