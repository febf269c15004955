// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.util.Collection;
import java.util.List;
import org.liaison.security.access.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A user of the demonstration as its sign-in page knows one; {@code encoded} is the password's hash. */
@SuppressWarnings("serial") // sessions of the demonstration stay in memory
public record DemoAccount(Actor actor, String encoded) implements UserDetails, Acting {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return encoded;
    }

    @Override
    public String getUsername() {
        return actor.name();
    }

    @Override
    public String toString() {
        return "DemoAccount[" + actor.name() + "]";
    }
}
