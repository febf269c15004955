// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.util.Optional;
import org.liaison.schemas.message.Finding;
import org.liaison.security.evidence.EvidenceBundle.Order;

/** Whether what a message carries may be handed out for this use. Asked before anything is opened. */
@FunctionalInterface
public interface EvidenceRules {

    /** Empty: it may. Else why not, with the article. */
    Optional<Finding> findObjection(Order order);
}
