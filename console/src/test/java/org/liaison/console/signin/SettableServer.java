// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** A sign-in server that does what a test tells it, and counts how often it was asked. */
final class SettableServer implements SignInServer {

    final Set<String> revoked = new HashSet<>();
    boolean silent;
    boolean permits = true;
    int asked;

    @Override
    public boolean knows(String token) {
        answer();
        return !revoked.contains(token);
    }

    @Override
    public String permissions(String token) {
        answer();
        return "permissions of " + token;
    }

    @Override
    public boolean permits(String permissions, HttpServletRequest request) {
        return permits && permissions.startsWith("permissions of ");
    }

    @Override
    public Renewed renew(String refreshToken) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean answers() {
        return !silent;
    }

    private void answer() {
        asked++;
        if (silent) {
            throw new Silent(new IOException("no answer"));
        }
    }
}
