// SPDX-License-Identifier: EUPL-1.2
/**
 * A partner system for demo and test, on a stack of its own: CXF on Jetty, keys and checks that no gateway code shares.
 */
@NullMarked
package org.liaison.sandbox;

import org.jspecify.annotations.NullMarked;
