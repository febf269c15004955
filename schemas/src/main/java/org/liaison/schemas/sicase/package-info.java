// SPDX-License-Identifier: EUPL-1.2
/** Reader of the Slovenian criminal-police case export. */
@NullMarked
package org.liaison.schemas.sicase;

import org.jspecify.annotations.NullMarked;
