// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

/** A person who may sign in to the demonstration until it stops. */
public record DemoUser(String name, String password, String role) {

    /** The password is shown once by the demonstration, never by a log that prints this. */
    @Override
    public String toString() {
        return "DemoUser[" + name + "]";
    }
}
