// SPDX-License-Identifier: EUPL-1.2
/** What people do by REST, and by the commands that call it; every handler names the action that it carries out. */
@NullMarked
package org.liaison.console.api;

import org.jspecify.annotations.NullMarked;
