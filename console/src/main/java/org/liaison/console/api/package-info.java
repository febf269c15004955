// SPDX-License-Identifier: EUPL-1.2
/** What contact officers, approvers, auditors and administrators do over REST. */
@NullMarked
package org.liaison.console.api;

import org.jspecify.annotations.NullMarked;
