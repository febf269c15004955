// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962, section 2.1, written down as they stand there: slow and plainly right. */
final class NaiveTree {

    private NaiveTree() {}

    static byte[] leaf(long index) {
        return MerkleHash.leaf(("entry " + index).getBytes(UTF_8));
    }

    static List<byte[]> leaves(int size) {
        var leaves = new ArrayList<byte[]>();
        for (int index = 0; index < size; index++) {
            leaves.add(leaf(index));
        }
        return leaves;
    }

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return MerkleHash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = split(leaves.size());
        return MerkleHash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int split = split(leaves.size());
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var path = index < split ? path(index, left) : path(index - split, right);
        path.add(root(index < split ? right : left));
        return path;
    }

    static List<byte[]> growth(int from, List<byte[]> leaves, boolean known) {
        if (from == leaves.size()) {
            var proof = new ArrayList<byte[]>();
            if (!known) {
                proof.add(root(leaves));
            }
            return proof;
        }
        int split = split(leaves.size());
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var proof = from <= split ? growth(from, left, known) : growth(from - split, right, false);
        proof.add(root(from <= split ? right : left));
        return proof;
    }

    private static int split(int size) {
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return split;
    }
}
