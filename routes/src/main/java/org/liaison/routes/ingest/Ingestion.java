// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import java.util.List;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;

/** What came of handing a record in. */
public sealed interface Ingestion {

    MessageId message();

    /** Stored durably; its way begins. */
    record Accepted(MessageId message) implements Ingestion {}

    /** The same request again, by its idempotency key: here is the message it made the first time. */
    record Repeated(MessageId message) implements Ingestion {}

    /** The same content as an earlier record: noted, not sent again. */
    record Duplicate(MessageId message, MessageId original, Finding finding) implements Ingestion {}

    /** Not taken; the attempt is in the trail. */
    record Refused(MessageId message, List<Finding> findings) implements Ingestion {

        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
