// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** One question about a record. Its code has question, answer and next action in {@code checks.properties}. */
public interface Check {

    /** {@code GW-VAL-nnn}. */
    String code();

    /** @param now when the gateway received the record */
    List<Finding> ask(List<Fact> facts, Instant now);
}
