// SPDX-License-Identifier: EUPL-1.2
/** Tests of the verifier. */
@NullMarked
package org.liaison.verifier;

import org.jspecify.annotations.NullMarked;
