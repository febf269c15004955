// SPDX-License-Identifier: EUPL-1.2
/** What people and systems do with messages over REST. Every endpoint names its action. */
@NullMarked
package org.liaison.console.api;

import org.jspecify.annotations.NullMarked;
