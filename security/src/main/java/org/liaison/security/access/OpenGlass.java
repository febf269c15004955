// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import org.liaison.schemas.message.MessageId;

/**
 * Whether somebody broke the glass over a message and may look at it for the moment, though it is not one of their
 * unit. Asked for reading only, and never instead of clearance.
 */
@FunctionalInterface
public interface OpenGlass {

    /** Nobody ever breaks a glass. */
    OpenGlass NEVER = (actor, message) -> false;

    boolean isOpen(String actor, MessageId message);
}
