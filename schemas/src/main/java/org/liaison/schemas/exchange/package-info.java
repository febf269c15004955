// SPDX-License-Identifier: EUPL-1.2
/** The exchange package: the one form that every national record becomes and every partner format is made of. */
@NullMarked
package org.liaison.schemas.exchange;

import org.jspecify.annotations.NullMarked;
