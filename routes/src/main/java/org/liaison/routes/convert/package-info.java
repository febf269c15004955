// SPDX-License-Identifier: EUPL-1.2
/** Turns the record into the exchange package. */
@NullMarked
package org.liaison.routes.convert;

import org.jspecify.annotations.NullMarked;
