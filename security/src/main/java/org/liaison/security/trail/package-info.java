// SPDX-License-Identifier: EUPL-1.2
/** The trail: events, the Merkle log over them, signed checkpoints, exports. */
@NullMarked
package org.liaison.security.trail;

import org.jspecify.annotations.NullMarked;
