// SPDX-License-Identifier: EUPL-1.2
/** What the bench can show without a gateway. */
@NullMarked
package org.liaison.bench;

import org.jspecify.annotations.NullMarked;
