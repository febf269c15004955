// SPDX-License-Identifier: EUPL-1.2
/** National sources that are tables: one mapping file and its code tables each, no program. */
@NullMarked
package org.liaison.schemas.table;

import org.jspecify.annotations.NullMarked;
