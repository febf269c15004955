// SPDX-License-Identifier: EUPL-1.2
/** The formats beside plain JAXB doing the same work, in JMH. */
@NullMarked
package org.liaison.bench.formats;

import org.jspecify.annotations.NullMarked;
