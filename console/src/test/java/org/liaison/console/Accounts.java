// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.util.Set;
import org.liaison.console.signin.DemoAccount;
import org.liaison.schemas.exchange.Classification;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;

/** Somebody of a role who signed in, for requests of tests. */
public final class Accounts {

    private Accounts() {}

    /** Named after the role, of the unit that the samples are of. */
    public static DemoAccount of(Role role) {
        var clearance = Classification.SECRET;
        return new DemoAccount(
                new Actor(role.word(), "contact-point", Set.of(role), clearance, Set.of(), Set.of(), true), "");
    }
}
