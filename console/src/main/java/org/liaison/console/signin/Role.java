// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

/** What somebody or something that signed in may do. */
enum Role {
    /** Reads the way of every message and verifies the trail. */
    AUDITOR,
    /** Works at the contact point. */
    OFFICER,
    /** A system that hands in records. */
    INTEGRATOR
}
