// SPDX-License-Identifier: EUPL-1.2
/** Signed data as CMS (RFC 5652) says it, written and read in one strict form, and the certificates behind it. */
@NullMarked
package org.liaison.security.cms;

import org.jspecify.annotations.NullMarked;
