// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import java.util.List;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;

/** Told of every refusal, so that a door can tell whoever delivered the record. Never throws. */
@FunctionalInterface
public interface Refusals {

    void tell(MessageId message, List<Finding> findings);
}
