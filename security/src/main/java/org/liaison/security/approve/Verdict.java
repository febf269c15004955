// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import org.liaison.schemas.message.Finding;

/** What came of a decision. */
public sealed interface Verdict {

    record Done(Task task) implements Verdict {}

    /** Nothing changed. */
    record Refused(Finding finding) implements Verdict {}
}
