// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import java.time.Instant;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.PartnerId;

/** Which message goes from whom to whom, and when. */
record Route(Header header, PartnerId from, Instant sentAt) {}
