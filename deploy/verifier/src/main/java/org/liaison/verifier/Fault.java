// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

/** What does not hold, where, and what to do about it; never a value from the export. */
final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    private static final String FRESH = "Get a fresh export. If it fails at the same place, the log itself was altered:"
            + " secure the database and ask partners for the checkpoints they hold.";

    private final transient Place place;
    private final String problem;
    private final String next;

    Fault(Place place, String problem, String next) {
        super(place + ": " + problem, null, false, false);
        this.place = place;
        this.problem = problem;
        this.next = next;
    }

    Fault(Place place, String problem) {
        this(place, problem, FRESH);
    }

    Place place() {
        return place;
    }

    String problem() {
        return problem;
    }

    String next() {
        return next;
    }
}
