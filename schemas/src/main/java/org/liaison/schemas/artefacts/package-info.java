// SPDX-License-Identifier: EUPL-1.2
/** Official schemas that a site has and this project may not ship, applied on top of ours. */
@NullMarked
package org.liaison.schemas.artefacts;

import org.jspecify.annotations.NullMarked;
