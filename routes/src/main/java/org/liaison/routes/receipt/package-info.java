// SPDX-License-Identifier: EUPL-1.2
/** What the partner answered, or that it was silent. */
@NullMarked
package org.liaison.routes.receipt;

import org.jspecify.annotations.NullMarked;
