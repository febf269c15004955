// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import java.util.function.Supplier;
import org.liaison.security.authorise.Agreements;

/** The agreements in force. Exchanged as a whole; whoever asks within one decision gets one set. */
public final class Policy implements Supplier<Agreements> {

    /** What unsigned agreements of a demonstration are called. */
    public static final String UNSIGNED = "unsigned";

    private volatile InForce current;

    public Policy(String version, Agreements agreements) {
        this.current = new InForce(version, agreements);
    }

    private record InForce(String version, Agreements agreements) {}

    @Override
    public Agreements get() {
        return current.agreements();
    }

    public String version() {
        return current.version();
    }

    public void exchange(String version, Agreements agreements) {
        current = new InForce(version, agreements);
    }
}
