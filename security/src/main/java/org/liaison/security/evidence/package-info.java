// SPDX-License-Identifier: EUPL-1.2
/** What proves a message to a third party: its container, kept in good time, and the bundle that is handed out. */
@NullMarked
package org.liaison.security.evidence;

import org.jspecify.annotations.NullMarked;
