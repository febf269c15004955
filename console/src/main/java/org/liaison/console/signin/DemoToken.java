// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Knows the one token that opens the API of the demonstration. */
final class DemoToken implements OpaqueTokenIntrospector {

    private static final String NAME = "demo-integrator";

    private final byte[] expected;

    DemoToken(String expected) {
        this.expected = expected.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        if (!MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))) {
            throw new BadOpaqueTokenException("not the token of this demonstration");
        }
        return new DefaultOAuth2AuthenticatedPrincipal(
                NAME, Map.of("sub", NAME), AuthorityUtils.createAuthorityList("ROLE_" + Role.INTEGRATOR));
    }
}
