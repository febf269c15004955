// SPDX-License-Identifier: EUPL-1.2
/** Hardened XML: the only way text becomes elements here. */
@NullMarked
package org.liaison.schemas.xml;

import org.jspecify.annotations.NullMarked;
