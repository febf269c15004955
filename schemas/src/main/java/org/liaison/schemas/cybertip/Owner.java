// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.SubjectCategory;

/** The object that a trace or note belongs to, and whose data it therefore is (null: nobody's). */
record Owner(String id, @Nullable SubjectCategory subject) {

    /** The same object, where what belongs to it is the data of somebody else. */
    Owner as(SubjectCategory other) {
        return new Owner(id, other);
    }
}
