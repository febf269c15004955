// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** One object of a package. */
public sealed interface ExchangeObject permits Person, Organisation, Location, Item, Event, Conviction {

    Provenance provenance();

    default String id() {
        return provenance().id();
    }
}
