// SPDX-License-Identifier: EUPL-1.2
/** Writes the partner's format. */
@NullMarked
package org.liaison.routes.render;

import org.jspecify.annotations.NullMarked;
