// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962 and RFC 9162: a prefix keeps a leaf from being taken for a node. */
final class MerkleHash {

    static final int BYTES = 32;

    private MerkleHash() {}

    static byte[] empty() {
        return sha256().digest();
    }

    static byte[] leaf(byte[] entry) {
        var sha256 = sha256();
        sha256.update((byte) 0);
        return sha256.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        var sha256 = sha256();
        sha256.update((byte) 1);
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
