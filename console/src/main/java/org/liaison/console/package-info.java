// SPDX-License-Identifier: EUPL-1.2
/** What happened: web pages that show the way of each message to the contact point and the auditor. */
@NullMarked
package org.liaison.console;

import org.jspecify.annotations.NullMarked;
