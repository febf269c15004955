// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package org.liaison.console.signin;

import org.jspecify.annotations.NullMarked;
