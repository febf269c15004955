// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

/** What the partner makes of a package; the reason cites rules, never values. */
sealed interface Verdict {

    /** It was taken over. */
    record Accepted() implements Verdict {}

    /** It was not taken over. */
    record Refused(String code, String reason) implements Verdict {}
}
