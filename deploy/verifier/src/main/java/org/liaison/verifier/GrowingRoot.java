// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The Merkle root of leaves that come one after another (RFC 9162, section 2.1); keeps one hash a level. */
final class GrowingRoot {

    private final Deque<byte[]> perfect = new ArrayDeque<>();
    private long leaves;

    static byte[] leaf(byte[] line, int from, int to) {
        var sha256 = sha256();
        sha256.update((byte) 0x00);
        sha256.update(line, from, to - from);
        return sha256.digest();
    }

    void add(byte[] leaf) {
        var hash = leaf;
        for (long each = leaves; (each & 1) == 1; each >>= 1) {
            hash = node(perfect.pop(), hash);
        }
        perfect.push(hash);
        leaves++;
    }

    byte[] hash() {
        byte @Nullable [] root = null;
        for (var each : perfect) {
            root = root == null ? each : node(each, root);
        }
        return root == null ? sha256().digest() : root;
    }

    private static byte[] node(byte[] left, byte[] right) {
        var sha256 = sha256();
        sha256.update((byte) 0x01);
        sha256.update(left);
        return sha256.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
