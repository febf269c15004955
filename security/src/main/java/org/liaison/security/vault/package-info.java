// SPDX-License-Identifier: EUPL-1.2
/** Payloads at rest, encrypted with a data key per message. */
@NullMarked
package org.liaison.security.vault;

import org.jspecify.annotations.NullMarked;
