// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

/** A language that a summary can be written in. Terms of the taxonomy and what the package carries stay as they are. */
public enum Language {
    ENGLISH("en"),
    SLOVENE("sl"),
    MONTENEGRIN("cnr");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    String tag() {
        return tag;
    }

    /** What stands behind the name of a format; English stands behind nothing. */
    String suffix() {
        return this == ENGLISH ? "" : "-" + tag;
    }
}
