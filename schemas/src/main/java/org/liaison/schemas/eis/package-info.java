// SPDX-License-Identifier: EUPL-1.2
/** Batches for a data loader in the manner of the Europol Information System, and what became of their entities. */
@NullMarked
package org.liaison.schemas.eis;

import org.jspecify.annotations.NullMarked;
