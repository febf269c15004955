// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClients;
import org.jspecify.annotations.Nullable;
import org.keycloak.adapters.authorization.PolicyEnforcer;
import org.keycloak.authorization.client.AuthorizationDeniedException;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig;

/**
 * Keycloak's policy enforcer. It reads the resources of the realm when it is first asked, and decides by the
 * permissions in a requesting party token, so that a decision needs no server once the token is there.
 */
final class Enforcer {

    private static final int PATIENCE_MILLIS = 3_000;

    private final SignInSettings settings;
    private final SSLContext tls;
    private @Nullable PolicyEnforcer enforcer;

    Enforcer(SignInSettings settings, SSLContext tls) {
        this.settings = settings;
        this.tls = tls;
    }

    /** The requesting party token of the bearer; empty if nothing is permitted. */
    String permissions(String token) {
        try {
            return ready().getAuthzClient().authorization(token).authorize().getToken();
        } catch (AuthorizationDeniedException e) {
            return "";
        } catch (RuntimeException e) { // the client's own: no connection, or an answer that it cannot read
            throw new SignInServer.Silent(e);
        }
    }

    boolean permits(String permissions, HttpServletRequest request) {
        if (permissions.isEmpty()) {
            return false;
        }
        var answer = new EnforcedRequest.Answer();
        return ready().enforce(new EnforcedRequest(request, permissions), answer)
                        .isGranted()
                && !answer.refused();
    }

    private synchronized PolicyEnforcer ready() {
        var ready = enforcer;
        if (ready == null) {
            ready = enforcer = build();
        }
        return ready;
    }

    /** Resources, their addresses and what each method needs are the realm's; none that it does not name is open. */
    private PolicyEnforcer build() {
        var rules = new PolicyEnforcerConfig();
        rules.setEnforcementMode(PolicyEnforcerConfig.EnforcementMode.ENFORCING);
        rules.setHttpMethodAsScope(true);
        rules.setLazyLoadPaths(false);
        var issuer = settings.issuer().toString();
        int realms = issuer.indexOf("/realms/");
        return PolicyEnforcer.builder()
                .authServerUrl(issuer.substring(0, realms))
                .realm(issuer.substring(realms + "/realms/".length()))
                .clientId(settings.audience())
                .credentials(Map.of("secret", settings.secret("gateway")))
                .bearerOnly(true)
                .enforcerConfig(rules)
                .httpClient(HttpClients.custom()
                        .setSSLContext(tls)
                        .setDefaultRequestConfig(RequestConfig.custom()
                                .setConnectTimeout(PATIENCE_MILLIS)
                                .setSocketTimeout(PATIENCE_MILLIS)
                                .setConnectionRequestTimeout(PATIENCE_MILLIS)
                                .build())
                        .build())
                .build();
    }
}
