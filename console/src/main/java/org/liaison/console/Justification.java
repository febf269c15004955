// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why somebody looks: Directive (EU) 2016/680 Art. 25 asks for it. {@code reference} names a file, never a person. */
public record Justification(Ground ground, String reference) {

    /** A digit is demanded and spaces are refused, so that a person's name is not taken for a file number. */
    private static final Pattern REFERENCE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    /** Empty when the ground is none of the list or the reference could be something else than a file number. */
    public static Optional<Justification> find(@Nullable String ground, @Nullable String reference) {
        var file = reference == null ? "" : reference.strip();
        if (!file.isEmpty() && !REFERENCE.matcher(file).matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Ground.values())
                .filter(each -> each.word().equals(ground))
                .map(each -> new Justification(each, file))
                .findFirst();
    }

    /** As the trail records it. */
    public String text() {
        return reference.isEmpty() ? ground.word() : ground.word() + " " + reference;
    }

    public enum Ground {
        AUDIT("Planned audit"),
        SUPERVISION("Request of the supervisory authority"),
        CASE("Follow-up of a case"),
        DATA_SUBJECT("Request of a data subject"),
        INCIDENT("Investigation of an incident");

        private final String title;

        Ground(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
