// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of the tree as it was at any size up to what the tiles hold (RFC 9162, section 2.1). */
final class MerkleTree {

    private final Tiles tiles;

    MerkleTree(Tiles tiles) {
        this.tiles = tiles;
    }

    byte[] root(long size) {
        return size == 0 ? MerkleHash.empty() : range(0, size);
    }

    byte[] leaf(long index) {
        return perfect(0, index);
    }

    /** Proof that entry {@code index} is in the tree of {@code size} entries. */
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index is not below the size");
        }
        var proof = new ArrayList<byte[]>();
        path(index, 0, size, proof);
        return proof;
    }

    /** Proof that the tree of {@code size} entries begins with the tree of {@code from} entries. */
    List<byte[]> consistency(long from, long size) {
        if (from < 0 || from > size) {
            throw new IllegalArgumentException("a log cannot shrink");
        }
        var proof = new ArrayList<byte[]>();
        if (from > 0) {
            growth(from, 0, size, true, proof);
        }
        return proof;
    }

    private void path(long index, long first, long count, List<byte[]> proof) {
        if (count == 1) {
            return;
        }
        long split = split(count);
        if (index < split) {
            path(index, first, split, proof);
            proof.add(range(first + split, count - split));
        } else {
            path(index - split, first + split, count - split, proof);
            proof.add(range(first, split));
        }
    }

    private void growth(long from, long first, long count, boolean known, List<byte[]> proof) {
        if (from == count) {
            if (!known) {
                proof.add(range(first, count));
            }
            return;
        }
        long split = split(count);
        if (from <= split) {
            growth(from, first, split, known, proof);
            proof.add(range(first + split, count - split));
        } else {
            growth(from - split, first + split, count - split, false, proof);
            proof.add(range(first, split));
        }
    }

    /** Hash of a range that the tree's own splitting produces. */
    private byte[] range(long first, long count) {
        if (Long.bitCount(count) == 1) {
            return perfect(Long.numberOfTrailingZeros(count), first / count);
        }
        long split = split(count);
        return MerkleHash.node(range(first, split), range(first + split, count - split));
    }

    private byte[] perfect(int height, long number) {
        int width = 1 << (height % Tiles.HEIGHT);
        long first = number * width;
        int level = height / Tiles.HEIGHT;
        return Tiles.fold(tiles.read(level, first / Tiles.WIDTH), (int) (first % Tiles.WIDTH), width);
    }

    /** The largest power of two below {@code count}. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
