// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package org.liaison.console;

import org.jspecify.annotations.NullMarked;
