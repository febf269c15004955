// SPDX-License-Identifier: EUPL-1.2
/** The ports that readers and writers of formats implement, and the registry that finds them. */
@NullMarked
package org.liaison.schemas.format;

import org.jspecify.annotations.NullMarked;
