// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

/** The work of one station: takes what the station before returned. Ends the way by throwing {@link Refusal}. */
@FunctionalInterface
public interface Step<I extends Message, O extends Message> {

    O apply(I message);
}
