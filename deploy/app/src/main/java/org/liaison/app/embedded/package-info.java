// SPDX-License-Identifier: EUPL-1.2
/** What the gateway brings along when nothing else is configured: database and broker. */
@NullMarked
package org.liaison.app.embedded;

import org.jspecify.annotations.NullMarked;
