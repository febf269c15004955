// SPDX-License-Identifier: EUPL-1.2
/** Who may open which page and which door; everything that is not named here is denied. */
@NullMarked
package org.liaison.console.signin;

import org.jspecify.annotations.NullMarked;
