// SPDX-License-Identifier: EUPL-1.2
/** Tables, made by hand and by chance. */
@NullMarked
package org.liaison.schemas.table;

import org.jspecify.annotations.NullMarked;
