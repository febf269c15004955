// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import org.liaison.security.access.Actor;

/** A principal that says itself who acts. */
interface Acting {

    Actor actor();
}
