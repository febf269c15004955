// SPDX-License-Identifier: EUPL-1.2
/** What attackers of envelopes have: keys, a pen, and time. Shared with the tests of the routes. */
@NullMarked
package org.liaison.security.given;

import org.jspecify.annotations.NullMarked;
