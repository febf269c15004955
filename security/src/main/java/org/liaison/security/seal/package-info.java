// SPDX-License-Identifier: EUPL-1.2
/** Signature and encryption for a recipient, and what proves them. */
@NullMarked
package org.liaison.security.seal;

import org.jspecify.annotations.NullMarked;
