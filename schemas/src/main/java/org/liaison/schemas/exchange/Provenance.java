// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What stands on every object: its id within the package, where in the source it comes from, how far it is trusted,
 * whose data it is (null: nobody's) and how long it holds.
 */
public record Provenance(
        String id,
        String sourceReference,
        Evaluation evaluation,
        @Nullable SubjectCategory subject,
        Validity validity) {

    /** The same object with the id another one carries, for example after pseudonymisation. */
    public Provenance withSubject(@Nullable SubjectCategory category) {
        return new Provenance(id, sourceReference, evaluation, category, validity);
    }
}
