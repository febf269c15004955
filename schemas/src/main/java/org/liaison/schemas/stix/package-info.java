// SPDX-License-Identifier: EUPL-1.2
/** Writer of STIX 2.1 bundles for partners with threat-intelligence platforms. */
@NullMarked
package org.liaison.schemas.stix;

import org.jspecify.annotations.NullMarked;
