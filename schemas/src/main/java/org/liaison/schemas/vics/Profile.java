// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.Locale;
import java.util.Optional;

/** Whose categories a document uses. A category number means nothing without it. */
public enum Profile {
    DEFAULT("Default"),
    US("US"),
    UK("UK"),
    CUSTOM("CUSTOM"),
    /** The document is older than profiles. */
    UNSTATED("");

    private final String word;

    Profile(String word) {
        this.word = word;
    }

    /** As a document writes it. */
    public String word() {
        return word;
    }

    /** The scheme that severities of this profile name. */
    String scheme() {
        return "VICS-" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Profile> find(String word) {
        for (var each : values()) {
            if (each != UNSTATED && each.word.equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    static Optional<Profile> ofScheme(String scheme) {
        for (var each : values()) {
            if (each.scheme().equals(scheme)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
