// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.util.regex.Pattern;

/** Names a partner system, as its agreement file is called. */
public record PartnerId(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public PartnerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a partner is named by lower-case letters, digits and hyphens");
        }
    }

    public static boolean isValid(String value) {
        return WORD.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
