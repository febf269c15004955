// SPDX-License-Identifier: EUPL-1.2
/** Which set of agreements is in force: who signed it, since when, and what was in force before. */
@NullMarked
package org.liaison.security.policy;

import org.jspecify.annotations.NullMarked;
