// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.security.trail.TrailLog.Entry;
import org.liaison.security.trail.TrailLog.Promise;
import org.liaison.security.trail.TrailLog.Verdict;

/** Proves the entries of one message against one checkpoint, trusting nothing but the log's key. */
final class MessageProof {

    private final CheckpointNote checkpoint;
    private final NoteKey key;
    private final MerkleTree tree;

    MessageProof(CheckpointNote checkpoint, NoteKey key, MerkleTree tree) {
        this.checkpoint = checkpoint;
        this.key = key;
        this.tree = tree;
    }

    Verdict over(List<Entry> entries) {
        if (!checkpoint.isSignedBy(key)) {
            return disproven(entries, null, "the newest checkpoint is not signed with this log's key");
        }
        for (var entry : entries) {
            if (entry.promise() == Promise.PUBLISHED && !holds(entry)) {
                return disproven(entries, entry.index(), "entry " + entry.index() + " is not what was published");
            }
        }
        long waiting = entries.stream()
                .filter(entry -> entry.promise() != Promise.PUBLISHED)
                .count();
        if (entries.isEmpty()) {
            return disproven(entries, null, "the trail has no entry of this message");
        }
        if (waiting > 0) {
            return disproven(entries, null, waiting + " entries are not published yet; ask again in a second");
        }
        return new Verdict(true, entries.size(), checkpoint.size(), null, "every entry is in the signed log");
    }

    private boolean holds(Entry entry) {
        var index = entry.index();
        if (index == null || !namesItself(entry)) {
            return false;
        }
        var leaf = MerkleHash.leaf(entry.body().getBytes(UTF_8));
        var proof = tree.inclusion(index, checkpoint.size());
        return MerkleProof.showsInclusion(leaf, index, checkpoint.size(), proof, checkpoint.rootHash());
    }

    /** The columns are only for finding entries; what they say must be what the signed body says. */
    private static boolean namesItself(Entry entry) {
        return entry.body().contains("\"message\":\"" + entry.message().value() + "\"")
                && entry.body().contains("\"event\":\"" + entry.event() + "\"")
                && entry.body().contains("\"at\":\"" + CanonicalEvent.at(entry.at()) + "\"");
    }

    private Verdict disproven(List<Entry> entries, @Nullable Long firstBad, String explanation) {
        return new Verdict(false, entries.size(), checkpoint.size(), firstBad, explanation);
    }
}
