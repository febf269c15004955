// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liaison.schemas.message.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What is answered before any endpoint is reached: no token that counts, a silent server, a policy of the server. */
final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);
    private static final String PLACE = "sign-in";

    private final Problems problems;

    Refusal(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (isSilence(refused)) {
            LOG.atWarn().addKeyValue("failure", root(refused)).log("the sign-in server does not answer");
            silent(request, response);
        } else {
            problems.answer(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    new Finding("GW-ACC-010", PLACE, "a valid token of the sign-in server, bound to nobody else"));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        problems.answer(
                request,
                response,
                HttpStatus.FORBIDDEN,
                new Finding("GW-ACC-011", PLACE, "the sign-in server's policies permit this use of the resource"));
    }

    void silent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.answer(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                new Finding("GW-ACC-009", PLACE, "the sign-in server answers"));
    }

    /** Refuses a token that is bound to another certificate than that of the connection. */
    Filter ofForeignTokens() {
        return (request, response, chain) -> {
            var asked = (HttpServletRequest) request;
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null
                    && authentication.getPrincipal() instanceof Jwt token
                    && !BoundToken.fits(token, asked)) {
                problems.answer(
                        asked,
                        (HttpServletResponse) response,
                        HttpStatus.UNAUTHORIZED,
                        new Finding("GW-ACC-010", PLACE, "a bound token comes over the connection it is bound to"));
                return;
            }
            chain.doFilter(request, response);
        };
    }

    /** Its class; its text may quote an answer. */
    private static String root(Throwable failure) {
        var each = failure;
        while (each.getCause() != null) {
            each = each.getCause();
        }
        return each.getClass().getSimpleName();
    }

    static boolean isSilence(@org.jspecify.annotations.Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SignInServer.Silent
                    || each instanceof java.net.ConnectException
                    || each instanceof java.net.http.HttpTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
