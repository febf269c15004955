// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** What providers consented to, as people recorded it. */
public interface Consents {

    /** Nobody ever consented to anything. */
    Consents NONE = (need, at) -> Optional.empty();

    /** Empty: none that covers it and holds at that time. */
    Optional<Consent> find(Need need, Instant at);

    /**
     * What needs consent: of whom, for which of our messages or theirs ({@code providerReference}), for which part (by
     * id), towards whom (null: our own authorities) and for which use.
     */
    record Need(
            PartnerId provider,
            MessageId message,
            @Nullable String providerReference,
            String part,
            @Nullable PartnerId recipient,
            Use use) {}

    /** {@code id} for the trail; {@code until} null: until it is withdrawn. */
    record Consent(String id, @Nullable Instant until) {}
}
