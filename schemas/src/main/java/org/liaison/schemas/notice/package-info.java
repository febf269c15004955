// SPDX-License-Identifier: EUPL-1.2
/** What a sender asks of past recipients: to correct, give back or erase what they have. No personal data. */
@NullMarked
package org.liaison.schemas.notice;

import org.jspecify.annotations.NullMarked;
