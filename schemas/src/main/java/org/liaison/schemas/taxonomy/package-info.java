// SPDX-License-Identifier: EUPL-1.2
/** Terms, code tables and crosswalks. */
@NullMarked
package org.liaison.schemas.taxonomy;

import org.jspecify.annotations.NullMarked;
