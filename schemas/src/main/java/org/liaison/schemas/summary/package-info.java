// SPDX-License-Identifier: EUPL-1.2
/** The summary of a package that an officer reads first, as HTML and as PDF/A. */
@NullMarked
package org.liaison.schemas.summary;

import org.jspecify.annotations.NullMarked;
