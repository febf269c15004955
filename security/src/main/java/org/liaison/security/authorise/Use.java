// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Locale;

/** What somebody wants to do with a part of a package. */
public enum Use {
    /** Send as the one who provides it. */
    SEND,
    /** Pass on what somebody else provided. */
    FORWARD,
    /** Put before a court, in an evidence bundle or otherwise. */
    JUDICIAL_EVIDENCE,
    /** Hand out for an audit. */
    EXPORT,
    /** Publish, or use for any purpose other than the one it was given for. */
    PUBLISH;

    /** As requests and the trail write it: {@code judicial-evidence}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
