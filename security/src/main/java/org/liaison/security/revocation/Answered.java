// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an issuer said of one certificate: revoked since when or not at all, and how long that counts. */
record Answered(@Nullable Instant revokedAt, Instant until) {}
