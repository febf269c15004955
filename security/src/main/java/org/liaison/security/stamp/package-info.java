// SPDX-License-Identifier: EUPL-1.2
/** Time stamps (RFC 3161): asked for, made, and never believed unchecked. */
@NullMarked
package org.liaison.security.stamp;

import org.jspecify.annotations.NullMarked;
