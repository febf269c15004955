// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package org.liaison.security.keeping;

import org.jspecify.annotations.NullMarked;
