// SPDX-License-Identifier: EUPL-1.2
/** What people do by REST, and by the commands that call it; the pages of the console use the same. */
@NullMarked
package org.liaison.console.api;

import org.jspecify.annotations.NullMarked;
