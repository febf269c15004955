// SPDX-License-Identifier: EUPL-1.2
/** One queue a partner: claim, send, retry, dead letter. */
@NullMarked
package org.liaison.routes.dispatch;

import org.jspecify.annotations.NullMarked;
