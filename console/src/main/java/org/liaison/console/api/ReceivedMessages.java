// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** What the API needs of the way back: the content of what lies at a desk, and sending it on. */
public interface ReceivedMessages {

    /** The summary for people, HTML. Empty: no such message lies here, or its content is erased. */
    Optional<String> findPage(MessageId received);

    /** Hands it in as an outbound message. Empty: no such message lies here. */
    Optional<Onwards> forward(MessageId received, PartnerId to);

    /** {@code message} is the new one; {@code findings} say why there is none. */
    record Onwards(@Nullable MessageId message, List<Finding> findings) {

        public Onwards {
            findings = List.copyOf(findings);
        }
    }
}
