// SPDX-License-Identifier: EUPL-1.2
/** Measures the whole way of a message from outside: load in, database watched, processes weighed. */
@NullMarked
package org.liaison.bench;

import org.jspecify.annotations.NullMarked;
