// SPDX-License-Identifier: EUPL-1.2
/** Messages and deliveries in PostgreSQL: the truth that the broker only rings for. */
@NullMarked
package org.liaison.routes.state;

import org.jspecify.annotations.NullMarked;
