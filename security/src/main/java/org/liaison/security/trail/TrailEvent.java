// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.liaison.schemas.message.MessageId;

/**
 * A thing that can happen, one record each, in families. No personal data: codes, paths of fields, digests, names of
 * systems. The components are the entry's members in the log ({@code null} ones are left out). What happens to the
 * gateway and not to a message names the id of its own dossier as {@code message}.
 */
public sealed interface TrailEvent
        permits WayEvent, InboundEvent, ApprovalEvent, AccessEvent, KeepingEvent, HouseEvent, PolicyEvent {

    Instant at();

    MessageId message();

    /** Every kind of event there is. */
    static Stream<Class<?>> kinds() {
        return Arrays.stream(TrailEvent.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }
}
