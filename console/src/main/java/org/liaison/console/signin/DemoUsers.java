// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.liaison.schemas.exchange.Classification.BPL;
import static org.liaison.schemas.exchange.Classification.RESTRICTED;
import static org.liaison.schemas.exchange.Classification.SECRET;
import static org.liaison.security.access.Role.ADMINISTRATOR;
import static org.liaison.security.access.Role.APPROVER;
import static org.liaison.security.access.Role.AUDITOR;
import static org.liaison.security.access.Role.CONTACT_OFFICER;
import static org.liaison.security.access.Role.INTEGRATOR;
import static org.liaison.security.access.Role.PARTNER_ANALYST;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.Classification;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;

/** The demonstration's users, one a role, with passwords and tokens new at every start; the demonstration prints them. */
public final class DemoUsers {

    /** Whose messages those of the demonstration are. */
    static final String UNIT = "contact-point";

    /** Without letters that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private static final int PASSWORD_LETTERS = 12;
    private static final int TOKEN_BYTES = 32;

    private final List<DemoUser> users;

    DemoUsers(SecureRandom random) {
        this.users = List.of(
                user("officer", CONTACT_OFFICER, UNIT, SECRET, random),
                user("approver", APPROVER, UNIT, SECRET, random),
                user("analyst", PARTNER_ANALYST, "partner-agency", RESTRICTED, random),
                user("auditor", AUDITOR, UNIT, SECRET, random),
                user("administrator", ADMINISTRATOR, UNIT, BPL, random),
                user("demo-integrator", INTEGRATOR, UNIT, SECRET, random));
    }

    public List<DemoUser> users() {
        return users;
    }

    /** Of the system that hands records in, for {@code Authorization: Bearer …} at the API. */
    public String apiToken() {
        return users.stream()
                .filter(each -> each.actor().is(INTEGRATOR))
                .map(DemoUser::token)
                .findFirst()
                .orElseThrow();
    }

    /** The demonstration has no second factor to ask for, so its sign-in counts as one. */
    private static DemoUser user(String name, Role role, String unit, Classification clearance, SecureRandom random) {
        var actor = new Actor(name, unit, Set.of(role), clearance, Set.of(), Set.of(), true);
        return new DemoUser(actor, password(random), token(random));
    }

    private static String password(SecureRandom random) {
        return random.ints(PASSWORD_LETTERS, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String token(SecureRandom random) {
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
