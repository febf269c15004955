// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

/** Signs checkpoints. Implemented over the key ring; the key itself stays there. */
public interface LogSigner {

    /** The origin line of the log and the key's name in signed notes, such as {@code liaison.example/gateway}. */
    String origin();

    /** Ed25519 over the note text. */
    byte[] sign(byte[] text);

    /** Raw 32-byte Ed25519 public key (RFC 8032). */
    byte[] publicKey();
}
