// SPDX-License-Identifier: EUPL-1.2
/** The way: read {@link org.liaison.routes.OutboundRoute} first. */
@NullMarked
package org.liaison.routes;

import org.jspecify.annotations.NullMarked;
