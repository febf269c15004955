// SPDX-License-Identifier: EUPL-1.2
/** Keys and certificates behind one ring that signs without handing out keys. */
@NullMarked
package org.liaison.security.keys;

import org.jspecify.annotations.NullMarked;
