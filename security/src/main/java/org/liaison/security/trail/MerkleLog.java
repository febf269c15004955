// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The growing end of the tree: the unfinished tile of each level, which is all that an append or a root needs. Full
 * tiles are written as they fill, the others by {@link #flush}.
 */
final class MerkleLog {

    private final Tiles tiles;
    private final List<Growing> levels = new ArrayList<>();
    private long size;

    private MerkleLog(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** The log of that size, read back from its tiles; a size of 0 reads nothing. */
    static MerkleLog load(Tiles tiles, long size) {
        var log = new MerkleLog(tiles, size);
        for (long hashes = size; hashes > 0; hashes >>= Tiles.HEIGHT) {
            int level = log.levels.size();
            var growing = new Growing(level, hashes / Tiles.WIDTH);
            growing.load(tiles, (int) (hashes % Tiles.WIDTH));
            log.levels.add(growing);
        }
        return log;
    }

    long size() {
        return size;
    }

    void append(byte[] leafHash) {
        append(0, leafHash);
        size++;
    }

    private void append(int level, byte[] hash) {
        if (level == levels.size()) {
            levels.add(new Growing(level, 0));
        }
        var growing = levels.get(level);
        growing.add(hash);
        if (growing.count == Tiles.WIDTH) {
            growing.write(tiles);
            append(level + 1, Tiles.fold(growing.hashes, 0, Tiles.WIDTH));
            growing.startNext();
        }
    }

    /** Writes the unfinished tiles that have changed; the part that was there before stays the same. */
    void flush() {
        for (var growing : levels) {
            if (growing.changed) {
                growing.write(tiles);
            }
        }
    }

    byte[] root() {
        byte[] root = null;
        for (var growing : levels) {
            root = growing.foldOnto(root);
        }
        return root == null ? MerkleHash.empty() : root;
    }

    /** The unfinished tile of one level. */
    private static final class Growing {

        private final byte[] hashes = new byte[Tiles.WIDTH * MerkleHash.BYTES];
        private final int level;
        private long position;
        private int count;
        private boolean changed;

        Growing(int level, long position) {
            this.level = level;
            this.position = position;
        }

        void load(Tiles tiles, int stored) {
            if (stored > 0) {
                var tile = tiles.read(level, position);
                if (tile.length < stored * MerkleHash.BYTES) {
                    throw new IllegalStateException("a tile of the trail is shorter than its size demands");
                }
                System.arraycopy(tile, 0, hashes, 0, stored * MerkleHash.BYTES);
            }
            count = stored;
        }

        void add(byte[] hash) {
            System.arraycopy(hash, 0, hashes, count * MerkleHash.BYTES, MerkleHash.BYTES);
            count++;
            changed = true;
        }

        void write(Tiles tiles) {
            tiles.write(level, position, Arrays.copyOf(hashes, count * MerkleHash.BYTES));
            changed = false;
        }

        void startNext() {
            position++;
            count = 0;
        }

        /** Puts this level's perfect subtrees, smallest first, to the left of what is right of them. */
        byte @Nullable [] foldOnto(byte @Nullable [] right) {
            byte[] root = right;
            int end = count;
            for (int width = 1; width < Tiles.WIDTH; width *= 2) {
                if ((count & width) != 0) {
                    end -= width;
                    var left = Tiles.fold(hashes, end, width);
                    root = root == null ? left : MerkleHash.node(left, root);
                }
            }
            return root;
        }
    }
}
