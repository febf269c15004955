// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody or something that signed in is at this contact point. */
public enum Role {
    /** Sends packages and answers what comes in. */
    CONTACT_OFFICER,
    /** The second pair of eyes. */
    APPROVER,
    /** Works at a partner agency: receives referrals and says what came of them. */
    PARTNER_ANALYST,
    /** Proves what happened; changes nothing. */
    AUDITOR,
    /** Keeps keys, agreements and the machine; reads no content. */
    ADMINISTRATOR,
    /** A national system that hands records in. */
    INTEGRATOR;

    /** As the realm names it: {@code contact-officer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
