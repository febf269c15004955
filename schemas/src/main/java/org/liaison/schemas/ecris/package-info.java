// SPDX-License-Identifier: EUPL-1.2
/**
 * ECRIS v1.0 messages, for the central authority of a Member State. A police gateway must not address ECRIS itself.
 */
@NullMarked
package org.liaison.schemas.ecris;

import org.jspecify.annotations.NullMarked;
