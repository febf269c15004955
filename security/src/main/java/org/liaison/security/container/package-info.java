// SPDX-License-Identifier: EUPL-1.2
/** ASiC-E containers (EN 319 162-1): documents, what they are signed with, and when that was. */
@NullMarked
package org.liaison.security.container;

import org.jspecify.annotations.NullMarked;
