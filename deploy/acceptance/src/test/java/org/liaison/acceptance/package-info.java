// SPDX-License-Identifier: EUPL-1.2
/** Runs the packaged gateway, its partner and the verifier in processes of their own, and is unkind to them. */
@NullMarked
package org.liaison.acceptance;

import org.jspecify.annotations.NullMarked;
