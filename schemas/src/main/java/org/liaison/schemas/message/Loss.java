// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

/** A field that a conversion could not carry as it was, where it stood, why, and what was done instead. */
public record Loss(String path, Kind kind, String why, String done) {

    public enum Kind {
        /** The target has no place for it. */
        NO_HOME,
        /** The target holds less than the source said. */
        NARROWED,
        /** The source was silent and a stated default was put in. */
        ASSUMED,
        /** Nothing was lost: it is carried as it is, and somebody should know something about it. */
        NOTED
    }
}
