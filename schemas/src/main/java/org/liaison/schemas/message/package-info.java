// SPDX-License-Identifier: EUPL-1.2
/** What travels: headers, findings, refusals and the types that keep the stations in order. */
@NullMarked
package org.liaison.schemas.message;

import org.jspecify.annotations.NullMarked;
