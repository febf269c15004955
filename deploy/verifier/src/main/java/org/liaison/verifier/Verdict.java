// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

/** What an examination found. */
sealed interface Verdict {

    /** {@code keyGiven}: the signature was checked with a key from elsewhere, not with the export's own. */
    record Holds(long entries, String origin, String root, String key, boolean keyGiven) implements Verdict {}

    record Fails(Fault fault) implements Verdict {}
}
