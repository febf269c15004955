// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/**
 * The 4x4 evaluation, Regulation (EU) 2016/794 Art. 29(1) and (2). {@code assumed} says that the source gave none and
 * X4 was put in (Art. 29(4)).
 */
public record Evaluation(SourceReliability source, int information, boolean assumed) {

    public Evaluation {
        if (information < 1 || information > 4) {
            throw new IllegalArgumentException("information is evaluated 1 to 4");
        }
    }

    public static Evaluation unknown() {
        return new Evaluation(SourceReliability.X, 4, true);
    }

    /** As people write it: {@code B2}, {@code X4}. */
    public String code() {
        return source.name() + information;
    }
}
