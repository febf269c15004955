// SPDX-License-Identifier: EUPL-1.2
/** Whether certificates were revoked: asked in the background, answered from memory. */
@NullMarked
package org.liaison.security.revocation;

import org.jspecify.annotations.NullMarked;
