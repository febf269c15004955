// SPDX-License-Identifier: EUPL-1.2
/** Reader, writer and stream of VICS-compatible JSON; the field names are public, the specification is not. */
@NullMarked
package org.liaison.schemas.vics;

import org.jspecify.annotations.NullMarked;
