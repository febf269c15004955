// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.Arrays;
import java.util.List;

/** Checks proofs with nothing but hashes (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
final class MerkleProof {

    private MerkleProof() {}

    static boolean showsInclusion(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var step : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.node(step, hash);
                int up = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = MerkleHash.node(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    static boolean showsGrowth(long from, byte[] oldRoot, long size, byte[] newRoot, List<byte[]> proof) {
        if (from == size || from == 0) {
            return proof.isEmpty() && (from == 0 || Arrays.equals(oldRoot, newRoot));
        }
        if (from < 0 || from > size) {
            return false;
        }
        boolean whole = Long.bitCount(from) == 1;
        if (!whole && proof.isEmpty()) {
            return false;
        }
        var seed = whole ? oldRoot : proof.getFirst();
        return climbs(from, oldRoot, size, newRoot, seed, whole ? proof : proof.subList(1, proof.size()));
    }

    private static boolean climbs(
            long from, byte[] oldRoot, long size, byte[] newRoot, byte[] seed, List<byte[]> proof) {
        int up = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> up;
        long last = (size - 1) >> up;
        var before = seed;
        var after = seed;
        for (var step : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = MerkleHash.node(step, before);
                after = MerkleHash.node(step, after);
                int skip = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= skip;
                last >>= skip;
            } else {
                after = MerkleHash.node(after, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, oldRoot) && Arrays.equals(after, newRoot);
    }
}
