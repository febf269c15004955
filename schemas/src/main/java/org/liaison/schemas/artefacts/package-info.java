// SPDX-License-Identifier: EUPL-1.2
/** Official schemas that an operator lays beside the gateway, applied on top of our own. */
@NullMarked
package org.liaison.schemas.artefacts;

import org.jspecify.annotations.NullMarked;
