// SPDX-License-Identifier: EUPL-1.2
/** XML formats whose elements stand in a mapping file: read and written without code of their own. */
@NullMarked
package org.liaison.schemas.mapped;

import org.jspecify.annotations.NullMarked;
