// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Locale;

/** What somebody who would get a part is, as far as the law makes a difference. */
public enum RecipientKind {
    /** Whoever gave us the part. */
    PROVIDER,
    /** Our own authorities and courts. */
    HOUSE,
    /** A competent authority of the European Union or of a Schengen associated state. */
    EU_PARTNER,
    /** A competent authority elsewhere, or an international organisation such as INTERPOL. */
    THIRD_COUNTRY,
    EUROPOL,
    /** A company or an association, such as a hotline. */
    PRIVATE;

    /** As agreements write it: {@code third-country}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
