// SPDX-License-Identifier: EUPL-1.2
/** What the tests of the way stand on: a real database, real keys, a settable clock, recording fakes. */
@NullMarked
package org.liaison.routes.given;

import org.jspecify.annotations.NullMarked;
