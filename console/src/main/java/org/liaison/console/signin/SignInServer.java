// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** What the gateway asks of the server that people and systems sign in to. */
interface SignInServer {

    /** False once the token's session has ended or the token was revoked. */
    boolean knows(String token) throws Silent;

    /** What the server's policies permit the bearer; for {@link #permits}. */
    String permissions(String token) throws Silent;

    /** Whether the permissions cover the resource and what is done with it. Asks nobody. */
    boolean permits(String permissions, HttpServletRequest request);

    /** New tokens of a session at the console; {@link Ended} if there is none any more. */
    Renewed renew(String refreshToken) throws Silent, Ended;

    /** Whether it would take a sign-in now. */
    boolean answers();

    /** The next refresh token, and until when the new access token holds. */
    record Renewed(String refreshToken, Instant until) {}

    /** The session is over. */
    final class Ended extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** It does not answer. No AuthenticationServiceException: the filter for tokens would throw that on. */
    final class Silent extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        Silent(Throwable cause) {
            super("the sign-in server does not answer", cause);
        }
    }
}
