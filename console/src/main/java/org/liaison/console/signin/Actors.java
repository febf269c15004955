// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.security.access.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Who acts in a request: from the claims of a token, or from the demonstration's own accounts. */
final class Actors {

    private final Claims claims;

    Actors(Claims claims) {
        this.claims = claims;
    }

    Optional<Actor> findCurrent() {
        return find(SecurityContextHolder.getContext().getAuthentication());
    }

    Optional<Actor> find(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case Acting acting -> Optional.of(acting.actor());
            case ClaimAccessor token -> Optional.of(claims.actor(token));
            case null, default -> Optional.empty();
        };
    }
}
