// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.io.IOException;
import java.util.function.Supplier;
import org.liaison.routes.given.RawClient;
import org.liaison.routes.given.RawClient.Said;

/** One attempt on the partners' door: what is done, and the code that must come of it (empty: no code, only a status). */
record Attack(String name, String code, Shot shot) {

    /** Says something to the door. */
    @FunctionalInterface
    interface Shot {

        Said at(RawClient client) throws IOException;
    }

    /** An envelope, posted as envelopes are. */
    static Attack envelope(String name, String code, Supplier<byte[]> envelope) {
        return new Attack(name, code, client -> client.post(envelope.get()));
    }

    @Override
    public String toString() {
        return name;
    }
}
