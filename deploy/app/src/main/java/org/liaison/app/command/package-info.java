// SPDX-License-Identifier: EUPL-1.2
/** The command line. */
@NullMarked
package org.liaison.app.command;

import org.jspecify.annotations.NullMarked;
