// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;

/** What opens requests and signs receipts with the partner's keys. */
record EnvelopeSecurity(EnvelopeOpener opener, ReceiptSigner signer) {

    static EnvelopeSecurity with(String self, SandboxKeys keys, Clock clock)
            throws IOException, GeneralSecurityException {
        var password = keys.password();
        var opener = new EnvelopeOpener(
                new LoadedKey(keys.only(SandboxKeys.ENCRYPT)),
                new CachedTrust(keys.authority()),
                password,
                new EnvelopeCheck(self, keys.senders(), clock));
        var signer = new ReceiptSigner(
                new LoadedKey(keys.only(SandboxKeys.SIGN)),
                new LoadedKey(Stranger.keyFor(SandboxKeys.SIGN, password, clock)),
                password);
        return new EnvelopeSecurity(opener, signer);
    }
}
