// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.util.Set;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Purpose;

/**
 * Who acts, as the identity provider vouches for it. {@code name} is the account's, {@code unit} whose messages are
 * their own, {@code clearance} the highest marking they may see; {@code steppedUp}: proved a second factor just now.
 */
public record Actor(
        String name,
        String unit,
        Set<Role> roles,
        Classification clearance,
        Set<Purpose> purposes,
        Set<String> crimeAreas,
        boolean steppedUp) {

    public Actor {
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
        crimeAreas = Set.copyOf(crimeAreas);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
