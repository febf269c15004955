// SPDX-License-Identifier: EUPL-1.2
/** Who may have what: sharing agreements, the policy gate, Annex II filtering. */
@NullMarked
package org.liaison.security.authorise;

import org.jspecify.annotations.NullMarked;
