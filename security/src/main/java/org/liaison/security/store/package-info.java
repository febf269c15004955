// SPDX-License-Identifier: EUPL-1.2
/** The way to the database: reads at once, writes of a transaction together. */
@NullMarked
package org.liaison.security.store;

import org.jspecify.annotations.NullMarked;
