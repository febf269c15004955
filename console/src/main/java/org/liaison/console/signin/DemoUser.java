// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import org.liaison.security.access.Actor;

/** Somebody who may sign in to the demonstration until it stops: with a password at the console, a token at the API. */
public record DemoUser(Actor actor, String password, String token) {

    public String name() {
        return actor.name();
    }

    /** In words, as the realm names it. */
    public String role() {
        return actor.roles().iterator().next().word();
    }

    /** Password and token are shown once by the demonstration, never by a log that prints this. */
    @Override
    public String toString() {
        return "DemoUser[" + name() + "]";
    }
}
