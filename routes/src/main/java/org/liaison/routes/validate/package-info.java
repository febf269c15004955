// SPDX-License-Identifier: EUPL-1.2
/** Reads the record and asks every check. */
@NullMarked
package org.liaison.routes.validate;

import org.jspecify.annotations.NullMarked;
