// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.time.Duration;

/**
 * When containers need what. {@code late}: a stamp later than this after sealing is recorded as late; {@code archive}:
 * how long after stamping a container is archived; {@code renew}: how long before its newest stamp's certificate ends it
 * is stamped again.
 */
public record Deadlines(Duration late, Duration archive, Duration renew) {}
