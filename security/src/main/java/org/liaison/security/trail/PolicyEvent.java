// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** What a decision of the policy rests on beyond its agreement: consents and transfers to third countries. */
public sealed interface PolicyEvent extends TrailEvent {

    /** A provider consented, as {@code by} recorded it. {@code recipient} empty: our own authorities. */
    record ConsentRecorded(
            Instant at,
            MessageId message,
            PartnerId partner,
            String consent,
            String use,
            String recipient,
            String by,
            @Nullable Instant until)
            implements PolicyEvent {}

    /**
     * The sheet of a transfer to a third country: when, who, why and what data, Directive (EU) 2016/680 Art. 37(3) and
     * 38(3). {@code data}: kinds and counts; {@code digest}: over exactly what may leave.
     */
    record Transferred(
            Instant at,
            MessageId message,
            PartnerId partner,
            String recipient,
            String country,
            String ground,
            String justification,
            String onward,
            List<String> data,
            Digest digest)
            implements PolicyEvent {}
}
