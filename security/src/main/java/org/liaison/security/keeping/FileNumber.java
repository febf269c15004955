// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a file where the reason stands; never a person. It goes to the trail, the reason itself does not. */
public record FileNumber(String text) {

    /** A digit is demanded and spaces are refused, so that a person's name is not taken for a file number. */
    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    public FileNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a file number has a digit, no spaces and at most 40 characters");
        }
    }

    public static Optional<FileNumber> find(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new FileNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
