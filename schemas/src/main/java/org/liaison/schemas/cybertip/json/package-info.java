// SPDX-License-Identifier: EUPL-1.2
/** CyberTipline reports as JSON: members in, the events of the same report as XML out. */
@NullMarked
package org.liaison.schemas.cybertip.json;

import org.jspecify.annotations.NullMarked;
