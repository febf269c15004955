// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liaison.security.access.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Knows the tokens that open the API of the demonstration. */
final class DemoToken implements OpaqueTokenIntrospector {

    private final List<DemoUser> users;

    DemoToken(DemoUsers demo) {
        this.users = demo.users();
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        var given = token.getBytes(StandardCharsets.UTF_8);
        return users.stream()
                .filter(each -> MessageDigest.isEqual(each.token().getBytes(StandardCharsets.UTF_8), given))
                .findFirst()
                .map(each -> new Bearer(each.actor()))
                .orElseThrow(() -> new BadOpaqueTokenException("not a token of this demonstration"));
    }

    /** Who holds a token. */
    private record Bearer(Actor actor) implements OAuth2AuthenticatedPrincipal, Acting {

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of("sub", actor.name());
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getName() {
            return actor.name();
        }
    }
}
