// SPDX-License-Identifier: EUPL-1.2
/** Where messages of partners lie, and how they are sent on. */
@NullMarked
package org.liaison.routes.deliver;

import org.jspecify.annotations.NullMarked;
