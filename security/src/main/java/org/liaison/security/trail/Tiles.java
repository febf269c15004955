// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.Arrays;

/**
 * Where the tree is kept: tiles of up to 256 hashes as in C2SP tlog-tiles. Hash {@code i} of tile {@code position} on
 * {@code level} is the root of the perfect subtree of height {@code 8 * level} number {@code position * 256 + i}.
 */
interface Tiles {

    /** Hashes in a full tile. */
    int WIDTH = 256;

    /** Height of a tile: a full one has one root, which is a hash of the next level. */
    int HEIGHT = 8;

    byte[] read(int level, long position);

    void write(int level, long position, byte[] hashes);

    /** Root of the perfect subtree over {@code count} (a power of two) hashes of a tile. */
    static byte[] fold(byte[] hashes, int first, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(hashes, first * MerkleHash.BYTES, (first + 1) * MerkleHash.BYTES);
        }
        int half = count / 2;
        return MerkleHash.node(fold(hashes, first, half), fold(hashes, first + half, half));
    }
}
