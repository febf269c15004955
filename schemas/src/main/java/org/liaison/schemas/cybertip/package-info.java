// SPDX-License-Identifier: EUPL-1.2
/** Reader of CyberTipline reports in the element structure of the reporting interface. */
@NullMarked
package org.liaison.schemas.cybertip;

import org.jspecify.annotations.NullMarked;
