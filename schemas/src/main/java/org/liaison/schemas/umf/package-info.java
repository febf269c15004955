// SPDX-License-Identifier: EUPL-1.2
/** UMF-inspired objects and relations; our own schema behind a mapping file, since the real one is not public. */
@NullMarked
package org.liaison.schemas.umf;

import org.jspecify.annotations.NullMarked;
