// SPDX-License-Identifier: EUPL-1.2
/** Business checks: one check, one class; they see facts, never a format. */
@NullMarked
package org.liaison.schemas.checks;

import org.jspecify.annotations.NullMarked;
