// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Set;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

/**
 * What we take of one partner: the highest marking we are accredited to hold of it, for which purposes, and whose data
 * (Directive (EU) 2016/680 Art. 6: categories of data subjects are told apart). An agreement without it takes nothing.
 */
public record Receives(Classification classification, Set<Purpose> purposes, Set<SubjectCategory> subjects) {

    public Receives {
        purposes = Set.copyOf(purposes);
        subjects = Set.copyOf(subjects);
    }
}
