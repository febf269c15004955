// SPDX-License-Identifier: EUPL-1.2
/** Judges from outside what the gateway seals. */
@NullMarked
package org.liaison.judge;

import org.jspecify.annotations.NullMarked;
