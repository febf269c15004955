// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Optional;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** Where the policy gate asks whether a second person has agreed. */
@FunctionalInterface
public interface Approvals {

    /** Nobody ever agrees: for explaining, where nothing leaves. */
    Approvals NONE = (message, partner) -> Optional.empty();

    /** An approval that still counts; whether it is about the same package is asked of it. */
    Optional<Approval> find(MessageId message, PartnerId partner);
}
