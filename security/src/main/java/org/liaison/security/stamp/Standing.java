// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.stamp;

import java.util.Locale;

/** What a time is worth. The gateway only repeats what its operator says of an authority by configuration. */
public enum Standing {
    /** A qualified electronic time stamp (Regulation (EU) 910/2014, Article 42). */
    QUALIFIED,
    /** An authority other than ourselves, of whom nobody says that it is qualified. */
    UNQUALIFIED,
    /** Our own clock, signed: shows that nothing changed since, proves to nobody when. */
    LOCAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
