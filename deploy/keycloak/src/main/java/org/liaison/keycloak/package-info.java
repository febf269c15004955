// SPDX-License-Identifier: EUPL-1.2
/** Runs the project's realm on a Keycloak of its own, for tests and for looking around. Never for real accounts. */
@NullMarked
package org.liaison.keycloak;

import org.jspecify.annotations.NullMarked;
