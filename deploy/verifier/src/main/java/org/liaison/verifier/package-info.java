// SPDX-License-Identifier: EUPL-1.2
/**
 * Checks a trail export. Hashing, tree and signature are written here a second time on purpose: a verifier that shared
 * the writer's code would share its mistakes, and an auditor would have to trust the gateway it audits.
 */
@NullMarked
package org.liaison.verifier;

import org.jspecify.annotations.NullMarked;
