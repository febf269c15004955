// SPDX-License-Identifier: EUPL-1.2
/** The partners' door: mutual TLS, bounded reading, and nothing that looks inside an envelope. */
@NullMarked
package org.liaison.routes.accept;

import org.jspecify.annotations.NullMarked;
