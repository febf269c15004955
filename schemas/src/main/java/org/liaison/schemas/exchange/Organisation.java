// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** A legal person or body: a provider, a hotline, a school. */
public record Organisation(
        Provenance provenance,
        Personal<String> name,
        @Nullable String kind,
        @Nullable Personal<String> registration) implements ExchangeObject {

    @Override
    public String toString() {
        return "Organisation[personal]";
    }
}
