// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks every half minute whether a session at the console still stands at the server. While the server is silent the
 * session goes on until its last token ends, and nobody new is sent there.
 */
final class SessionStanding extends OncePerRequestFilter {

    private static final String STANDING = "standing";

    private final OAuth2AuthorizedClientRepository clients;
    private final SignInServer server;
    private final Refusal refusal;
    private final Clock clock;

    SessionStanding(OAuth2AuthorizedClientRepository clients, SignInServer server, Refusal refusal, Clock clock) {
        this.clients = clients;
        this.server = server;
        this.refusal = refusal;
        this.clock = clock;
    }

    /** What the server said of the session last. */
    private record Standing(String refreshToken, Instant until, Instant asked) implements Serializable {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication()
                        instanceof OAuth2AuthenticationToken signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (stands(request, session, signedIn)) {
                chain.doFilter(request, response);
            } else {
                refusal.silent(request, response);
            }
        } catch (SignInServer.Ended ended) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect(request.getContextPath() + StepUp.SIGN_IN);
        }
    }

    private boolean stands(HttpServletRequest request, HttpSession session, OAuth2AuthenticationToken signedIn)
            throws SignInServer.Ended {
        var now = clock.instant();
        var standing = standing(request, session, signedIn);
        if (standing == null) {
            throw new SignInServer.Ended();
        }
        if (standing.asked().plus(KnownTokens.FRESH).isAfter(now)) {
            return true;
        }
        try {
            var renewed = server.renew(standing.refreshToken());
            session.setAttribute(STANDING, new Standing(renewed.refreshToken(), renewed.until(), now));
            return true;
        } catch (SignInServer.Silent silent) {
            return standing.until().isAfter(now);
        }
    }

    /** Before the first question it is as the tokens of the sign-in say. */
    private @Nullable Standing standing(
            HttpServletRequest request, HttpSession session, OAuth2AuthenticationToken signedIn) {
        if (session.getAttribute(STANDING) instanceof Standing standing) {
            return standing;
        }
        OAuth2AuthorizedClient client = clients.loadAuthorizedClient(IssuerConsole.SERVER, signedIn, request);
        if (client == null || client.getRefreshToken() == null) {
            return null;
        }
        var token = client.getAccessToken();
        var issued = token.getIssuedAt() == null ? clock.instant() : token.getIssuedAt();
        var until = token.getExpiresAt() == null ? issued : token.getExpiresAt();
        var first = new Standing(client.getRefreshToken().getTokenValue(), until, issued);
        session.setAttribute(STANDING, first);
        return first;
    }

    /** A browser that is sent to a silent server sees an error of the browser; ours says what to do. */
    Filter beforeSignIn() {
        return (request, response, chain) -> {
            var asked = (HttpServletRequest) request;
            if (asked.getRequestURI().startsWith(asked.getContextPath() + StepUp.SIGN_IN) && !server.answers()) {
                refusal.silent(asked, (HttpServletResponse) response);
            } else {
                if (asked.getRequestURI().startsWith(asked.getContextPath() + "/login/oauth2/")
                        && asked.getSession(false) != null) {
                    asked.getSession(false).removeAttribute(STANDING); // a new sign-in brings new tokens
                }
                chain.doFilter(request, response);
            }
        };
    }
}
