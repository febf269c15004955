// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What stands on every object: its id within the package, where in the source it comes from, how far it is trusted,
 * whose data it is (null: nobody's), how long it holds, its own marking (null: that of the package), and whether the
 * provider put pseudonyms in it.
 */
public record Provenance(
        String id,
        String sourceReference,
        Evaluation evaluation,
        @Nullable SubjectCategory subject,
        Validity validity,
        @Nullable Marking marking,
        boolean pseudonymised) {

    /** With the values that the source has. */
    public Provenance(
            String id,
            String sourceReference,
            Evaluation evaluation,
            @Nullable SubjectCategory subject,
            Validity validity,
            @Nullable Marking marking) {
        this(id, sourceReference, evaluation, subject, validity, marking, false);
    }

    /** Marked as its package is. */
    public Provenance(
            String id,
            String sourceReference,
            Evaluation evaluation,
            @Nullable SubjectCategory subject,
            Validity validity) {
        this(id, sourceReference, evaluation, subject, validity, null);
    }

    /** The same object with the category of another, for example of whom it belongs to. */
    public Provenance withSubject(@Nullable SubjectCategory category) {
        return new Provenance(id, sourceReference, evaluation, category, validity, marking, pseudonymised);
    }

    public Provenance withMarking(@Nullable Marking other) {
        return new Provenance(id, sourceReference, evaluation, subject, validity, other, pseudonymised);
    }

    /** From now on it tells pseudonyms. */
    public Provenance withPseudonyms() {
        return new Provenance(id, sourceReference, evaluation, subject, validity, marking, true);
    }
}
