// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a second person agrees: a word of a list and, if there is one, the number of a file. Free text could name somebody
 * and would stay in the trail for ever.
 */
public record Reason(String text) {

    private static final Pattern FORM =
            Pattern.compile("(necessary-and-proportionate|imminent-risk|request-of-partner|checked-with-author)"
                    + "( (?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]{0,39})?");

    public static Optional<Reason> find(String text) {
        return FORM.matcher(text.strip()).matches() ? Optional.of(new Reason(text.strip())) : Optional.empty();
    }
}
