// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

/** Does something in the middle of a run, where the checkpoint is signed. */
record InterruptedSigner(LogSigner signer, Runnable before) implements LogSigner {

    @Override
    public String origin() {
        return signer.origin();
    }

    @Override
    public byte[] sign(byte[] text) {
        before.run();
        return signer.sign(text);
    }

    @Override
    public byte[] publicKey() {
        return signer.publicKey();
    }
}
