// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends a browser to the sign-in server with PKCE and, for a step-up, asks for the second factor just now. */
final class StepUp implements OAuth2AuthorizationRequestResolver {

    static final String SIGN_IN = "/oauth2/authorization/" + IssuerConsole.SERVER;

    /** Where a browser is sent to prove a second factor. */
    static final String PATH = SIGN_IN + "?step-up=now";

    private final DefaultOAuth2AuthorizationRequestResolver plain;

    StepUp(ClientRegistrationRepository servers) {
        plain = new DefaultOAuth2AuthorizationRequestResolver(servers, "/oauth2/authorization");
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return steppedUp(request, plain.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String server) {
        return steppedUp(request, plain.resolve(request, server));
    }

    private static @Nullable OAuth2AuthorizationRequest steppedUp(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null || request.getParameter("step-up") == null) {
            return asked;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> more.putAll(Map.of(
                        "acr_values", Claims.SECOND_FACTOR, "max_age", String.valueOf(Claims.FRESH.toSeconds()))))
                .build();
    }
}
