// SPDX-License-Identifier: EUPL-1.2
/** Reports of hotlines to the police, onward to other hotlines, and what police tell a hotline in return. */
@NullMarked
package org.liaison.schemas.hotline;

import org.jspecify.annotations.NullMarked;
