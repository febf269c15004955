// SPDX-License-Identifier: EUPL-1.2
/** How long stations take, and who is told when a message is at one. */
@NullMarked
package org.liaison.routes.watch;

import org.jspecify.annotations.NullMarked;
