// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.util.Set;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;

/** What about a message decides who may do what with it: whose it is, how it is marked. Nothing of its content. */
public record Subject(String unit, Classification classification, Set<HandlingCode> codes) {

    public Subject {
        codes = Set.copyOf(codes);
    }
}
