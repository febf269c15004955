// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package org.liaison.security.stamp;

import org.jspecify.annotations.NullMarked;
