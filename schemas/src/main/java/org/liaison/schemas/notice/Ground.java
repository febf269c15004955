// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why data is corrected, called back or erased. A closed list, so that no sentence about a person can stand there. */
public enum Ground {
    INACCURATE,
    INCOMPLETE,
    OUTDATED,
    /** It should never have been sent: Directive (EU) 2016/680 Art. 7(3). */
    UNLAWFUL,
    WRONG_RECIPIENT,
    NOT_NECESSARY,
    CONSENT_WITHDRAWN,
    /** The person concerned asked for it and is right: Directive (EU) 2016/680 Art. 16. */
    DATA_SUBJECT,
    COURT_ORDER,
    /** The erase date of its category has come: Directive (EU) 2016/680 Art. 5. */
    RETENTION_TERM,
    /** A person reviewed it and found it no longer needed: Directive (EU) 2023/977 Art. 16(4). */
    REVIEW,
    /** Whoever sent it asked for it back. */
    RECALLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Ground> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
