// SPDX-License-Identifier: EUPL-1.2
/** The demonstration: sandbox partners and sample cases. */
@NullMarked
package org.liaison.app.demo;

import org.jspecify.annotations.NullMarked;
