// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.security.keys.SignatureScheme;

/** What came of verifying a container. */
public sealed interface Verdict {

    /** Everything holds. {@code level}: {@code B}, {@code T} or {@code LTA}, the weakest signature's. */
    record Valid(String level, List<Signature> signatures, List<String> documents) implements Verdict {

        public Valid {
            signatures = List.copyOf(signatures);
            documents = List.copyOf(documents);
        }
    }

    /** The first thing that does not hold. */
    record Invalid(Finding finding) implements Verdict {}

    /** Who signed how, when by their own word, and when at the latest by a time stamp. */
    record Signature(
            String signer,
            SignatureScheme scheme,
            Instant signedAt,
            @Nullable Instant stampedAt,
            @Nullable String stampedBy) {}
}
