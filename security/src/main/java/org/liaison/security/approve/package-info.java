// SPDX-License-Identifier: EUPL-1.2
/** Four-eyes: what waits for a second person, what that person sees and says, and who stands in for whom. */
@NullMarked
package org.liaison.security.approve;

import org.jspecify.annotations.NullMarked;
