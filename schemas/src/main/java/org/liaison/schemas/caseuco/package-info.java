// SPDX-License-Identifier: EUPL-1.2
/** Reader and writer of CASE/UCO graphs in JSON-LD, for forensic tools. */
@NullMarked
package org.liaison.schemas.caseuco;

import org.jspecify.annotations.NullMarked;
