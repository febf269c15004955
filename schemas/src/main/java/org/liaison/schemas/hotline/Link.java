// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.SubjectCategory;

/** How a part belongs to its owner, and whose data it may be (null: nobody's, so that no data of a person slip in). */
record Link(Way way, ConnectionType type, @Nullable SubjectCategory subject) {

    /** Which way the connection leads from the owner. */
    enum Way {
        TO,
        FROM
    }

    static Link to(ConnectionType type) {
        return new Link(Way.TO, type, null);
    }

    static Link from(ConnectionType type) {
        return new Link(Way.FROM, type, null);
    }

    Link ofChild() {
        return new Link(way, type, SubjectCategory.VICTIM);
    }
}
