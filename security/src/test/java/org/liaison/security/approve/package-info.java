// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package org.liaison.security.approve;

import org.jspecify.annotations.NullMarked;
