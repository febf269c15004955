// SPDX-License-Identifier: EUPL-1.2
/** What the console's pages and commands ask over REST; every handler names the action that it carries out. */
@NullMarked
package org.liaison.console.api;

import org.jspecify.annotations.NullMarked;
