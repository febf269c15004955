// SPDX-License-Identifier: EUPL-1.2
/** The runnable gateway: configuration, wiring, start. */
@NullMarked
package org.liaison.app;

import org.jspecify.annotations.NullMarked;
