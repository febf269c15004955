// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.umf;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** A message and an intake that add nothing. */
final class Given {

    static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    static final Header HEADER =
            new Header(new MessageId("00000000-0000-4000-8000-000000000001"), "exchange", RECEIVED, null);

    static final Intake INTAKE = new Intake(
            HEADER, new Intake.Defaults("nobody", List.of(), List.of(), "none", Classification.BPL, List.of()));

    private Given() {}
}
