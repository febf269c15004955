// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.Arrays;
import java.util.Optional;

/** What a row rests on. */
public enum Basis {
    /** The cited text itself says so. */
    OFFICIAL("official"),
    /** We compared texts or titles. */
    OUR_JUDGEMENT("our judgement"),
    /** From memory; check it before you rely on it. */
    RECALLED("recalled");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Basis> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
