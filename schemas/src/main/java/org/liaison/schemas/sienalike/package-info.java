// SPDX-License-Identifier: EUPL-1.2
/** Reader and writer of the SIENA-like package; our own schema, since the real one is not public. */
@NullMarked
package org.liaison.schemas.sienalike;

import org.jspecify.annotations.NullMarked;
