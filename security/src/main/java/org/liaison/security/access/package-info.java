// SPDX-License-Identifier: EUPL-1.2
/** Who may do what with which message: roles, actions, and the facts of a message that decide. */
@NullMarked
package org.liaison.security.access;

import org.jspecify.annotations.NullMarked;
