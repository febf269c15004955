// SPDX-License-Identifier: EUPL-1.2
/** Tests of the trail. */
@NullMarked
package org.liaison.security.trail;

import org.jspecify.annotations.NullMarked;
