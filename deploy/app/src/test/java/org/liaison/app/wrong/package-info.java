// SPDX-License-Identifier: EUPL-1.2
/** Classes that break a rule on purpose. */
@NullMarked
package org.liaison.app.wrong;

import org.jspecify.annotations.NullMarked;
