// SPDX-License-Identifier: EUPL-1.2
/** Extracts of criminal registers, and the codes that registers and ECRIS share. */
@NullMarked
package org.liaison.schemas.conviction;

import org.jspecify.annotations.NullMarked;
