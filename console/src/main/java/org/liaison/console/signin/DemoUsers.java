// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The demonstration's users and its token for the API, new at every start; the demonstration prints them. */
public final class DemoUsers {

    /** Without letters that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private static final int PASSWORD_LETTERS = 12;
    private static final int TOKEN_BYTES = 32;

    private final List<DemoUser> users;
    private final String apiToken;

    DemoUsers(SecureRandom random) {
        this.users = List.of(
                new DemoUser("auditor", password(random), Role.AUDITOR.name()),
                new DemoUser("officer", password(random), Role.OFFICER.name()));
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        this.apiToken = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    public List<DemoUser> users() {
        return users;
    }

    /** For {@code Authorization: Bearer …} at the API. */
    public String apiToken() {
        return apiToken;
    }

    private static String password(SecureRandom random) {
        return random.ints(PASSWORD_LETTERS, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
