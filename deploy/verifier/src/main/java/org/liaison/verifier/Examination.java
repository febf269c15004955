// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one export from its first byte to its last and says whether it holds. Used once. */
final class Examination {

    private final Lines lines;
    private final Optional<LogKey> givenKey;
    private final Counter counter;
    private final Grammar grammar = new Grammar();

    /** Two trees: what the entries hash to, and what the leaves beside them claim. The signed root tells who is right. */
    private final GrowingRoot fromEntries = new GrowingRoot();

    private final GrowingRoot fromLeaves = new GrowingRoot();

    private long entries;
    private @Nullable Fault first;
    private boolean firstIsMismatch;

    Examination(InputStream export, Optional<LogKey> givenKey, Counter counter) {
        this.lines = new Lines(export);
        this.givenKey = givenKey;
        this.counter = counter;
    }

    Verdict run() throws IOException {
        try {
            var header = Header.read(lines.next(Place.HEADER));
            checkKey(header);
            var checkpoint = readToCheckpoint(header);
            return judge(header, checkpoint);
        } catch (Fault fault) {
            return new Verdict.Fails(first == null || first.place().equals(fault.place()) ? fault : first);
        } finally {
            counter.clear();
        }
    }

    private void checkKey(Header header) throws Fault {
        if (givenKey.isPresent() && !givenKey.get().vkey().equals(header.key().vkey())) {
            throw new Fault(
                    Place.HEADER,
                    "it names another key than the one given",
                    "Check whose key you gave; if it is this agency's, the export is not from its log.");
        }
    }

    private Checkpoint readToCheckpoint(Header header) throws IOException, Fault {
        var line = nextLine(header);
        while (isEntry(line, header)) {
            readEntry(line);
            counter.at(entries, lines.bytesRead());
            line = nextLine(header);
        }
        var checkpoint = Checkpoint.read(line);
        if (lines.next(Place.CHECKPOINT) != null) {
            throw new Fault(Place.CHECKPOINT, "something follows it");
        }
        return checkpoint;
    }

    /** While entries are due, only the checkpoint is none; after them, only what plainly is one. */
    private boolean isEntry(byte[] line, Header header) {
        return entries < header.size() ? !Checkpoint.startsIn(line) : EntryLine.startsIn(line);
    }

    private byte[] nextLine(Header header) throws IOException, Fault {
        var expected = entries < header.size() ? Place.entry(entries) : Place.CHECKPOINT;
        var line = lines.next(expected);
        if (line == null) {
            throw new Fault(expected, "it is missing; the export ends before it");
        }
        return line;
    }

    private void readEntry(byte[] line) throws Fault {
        var entry = EntryLine.read(line, entries);
        var leaf = GrowingRoot.leaf(line, entry.bodyFrom(), entry.bodyTo());
        fromLeaves.add(entry.claimedLeaf(entries));
        fromEntries.add(leaf);
        if (first == null) {
            inspect(entry, leaf, line);
        }
        entries++;
    }

    /** Goes on reading after a fault: only the signed root at the end can tell entry from leaf. */
    private void inspect(EntryLine entry, byte[] leaf, byte[] line) {
        if (!entry.leaf().equals(Base64.getEncoder().encodeToString(leaf))) {
            first = new Fault(Place.entry(entries), "its content and its leaf hash differ");
            firstIsMismatch = true;
            return;
        }
        try {
            grammar.read(entries, entry.body(line));
        } catch (Fault impossibleStory) {
            first = impossibleStory;
        }
    }

    private Verdict judge(Header header, Checkpoint checkpoint) throws Fault {
        checkpoint.checkSignature(header.key());
        checkSizes(header, checkpoint);
        if (first != null) {
            throw firstIsMismatch ? decided(first.place(), checkpoint) : first;
        }
        var root = Base64.getEncoder().encodeToString(fromEntries.hash());
        if (!root.equals(checkpoint.root())) {
            throw new Fault(
                    Place.CHECKPOINT,
                    "the entries do not have the root that it signs; some entry was changed together with its leaf hash",
                    "Compare with another export of this log to find the entry; secure both.");
        }
        return new Verdict.Holds(
                entries, checkpoint.origin(), root, header.key().vkey(), givenKey.isPresent());
    }

    private void checkSizes(Header header, Checkpoint checkpoint) throws Fault {
        if (checkpoint.size() > entries) {
            throw new Fault(
                    Place.entry(entries), "it is missing; the checkpoint covers " + checkpoint.size() + " entries");
        }
        if (checkpoint.size() < entries) {
            throw new Fault(Place.entry(checkpoint.size()), "the checkpoint does not cover it");
        }
        if (header.size() != entries) {
            throw new Fault(Place.HEADER, "its size is not the number of entries that follow");
        }
        if (!header.origin().equals(checkpoint.origin())) {
            throw new Fault(Place.HEADER, "its origin is not the checkpoint's");
        }
    }

    private Fault decided(Place place, Checkpoint checkpoint) {
        var signed = Base64.getDecoder().decode(checkpoint.root());
        if (Arrays.equals(fromEntries.hash(), signed)) {
            return new Fault(place, "its leaf hash was changed; its content is what was signed");
        }
        if (Arrays.equals(fromLeaves.hash(), signed)) {
            return new Fault(place, "its content was changed after it was signed; its leaf hash is what was signed");
        }
        return new Fault(place, "its content and its leaf hash differ, and it is not the only change in this export");
    }
}
