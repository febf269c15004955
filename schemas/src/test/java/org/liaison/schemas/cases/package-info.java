// SPDX-License-Identifier: EUPL-1.2
/** The case folders under {@code schemas/cases}, and golden files. */
@NullMarked
package org.liaison.schemas.cases;

import org.jspecify.annotations.NullMarked;
