// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.util.Optional;
import org.liaison.schemas.message.MessageId;

/** Knows of each message what decides about access to it. */
@FunctionalInterface
public interface Subjects {

    /** Empty: there is no such message. */
    Optional<Subject> find(MessageId message);
}
