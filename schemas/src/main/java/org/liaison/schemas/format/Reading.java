// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.util.List;
import org.liaison.schemas.message.Finding;

/** What came of reading a document. */
public sealed interface Reading {

    /** Readable; {@code findings} holds what the schema objects to (empty: valid). */
    record Read(NationalRecord record, List<Finding> findings) implements Reading {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Not even readable: hostile, broken or in another format. */
    record Unreadable(List<Finding> findings) implements Reading {

        public Unreadable {
            findings = List.copyOf(findings);
        }
    }
}
