// SPDX-License-Identifier: EUPL-1.2
/** How long what is kept, and how it ends: erasure with proof, retention, legal hold, notices, broken glass. */
@NullMarked
package org.liaison.security.keeping;

import org.jspecify.annotations.NullMarked;
