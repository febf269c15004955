// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.adapters.authorization.TokenPrincipal;
import org.keycloak.adapters.authorization.spi.HttpRequest;
import org.keycloak.adapters.authorization.spi.HttpResponse;

/** A request as the policy enforcer wants to see it: path and method, and never the body. */
final class EnforcedRequest implements HttpRequest {

    private final HttpServletRequest request;
    private final String token;

    EnforcedRequest(HttpServletRequest request, String token) {
        this.request = request;
        this.token = token;
    }

    @Override
    public String getRelativePath() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    public String getMethod() {
        return request.getMethod();
    }

    @Override
    public String getURI() {
        return request.getRequestURL().toString();
    }

    @Override
    public List<String> getHeaders(String name) {
        return Collections.list(request.getHeaders(name));
    }

    @Override
    public @Nullable String getFirstParam(String name) {
        return null;
    }

    @Override
    public @Nullable String getCookieValue(String name) {
        return null;
    }

    @Override
    public String getRemoteAddr() {
        return request.getRemoteAddr();
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return request.getHeader(name);
    }

    @Override
    public InputStream getInputStream(boolean buffered) {
        return InputStream.nullInputStream();
    }

    @Override
    public TokenPrincipal getPrincipal() {
        return () -> token;
    }

    /** Where the enforcer would write its refusal; the gateway answers itself. */
    static final class Answer implements HttpResponse {

        private boolean refused;

        boolean refused() {
            return refused;
        }

        @Override
        public void sendError(int status) {
            refused = true;
        }

        @Override
        public void sendError(int status, String reason) {
            refused = true;
        }

        @Override
        public void setHeader(String name, String value) {
            // an UMA challenge names a ticket of the server; the asker gets our problem instead
        }
    }
}
