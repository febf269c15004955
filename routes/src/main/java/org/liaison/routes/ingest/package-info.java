// SPDX-License-Identifier: EUPL-1.2
/** Doors: directory, REST, JMS queue. Bytes become a stored message or a refusal with a reason. */
@NullMarked
package org.liaison.routes.ingest;

import org.jspecify.annotations.NullMarked;
