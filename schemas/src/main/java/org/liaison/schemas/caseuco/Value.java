// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import org.jspecify.annotations.Nullable;

/** One value of a property: a text with its datatype, or the identifier of another node. */
final class Value {

    /** The type of a value that leads to another node. */
    static final String REFERENCE = "@id";

    private final String text;
    private final String type;
    private final Place place;
    private boolean taken;

    Value(String text, String type, Place place) {
        this.text = text;
        this.type = type;
        this.place = place;
    }

    /** The text as it stands, and no longer a loss: whoever asks carries it. */
    String take() {
        taken = true;
        return text;
    }

    /** The text as it stands, for those who only look. */
    String text() {
        return text;
    }

    String type() {
        return type;
    }

    boolean isReference() {
        return type.equals(REFERENCE);
    }

    boolean isTaken() {
        return taken;
    }

    Place place() {
        return place;
    }

    /** What a call to {@link #take} yields, or null. */
    static @Nullable String taken(@Nullable Value value) {
        return value == null ? null : value.take();
    }

    @Override
    public String toString() {
        return "Value[personal]";
    }
}
