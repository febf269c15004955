// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package org.liaison.schemas.notice;

import org.jspecify.annotations.NullMarked;
