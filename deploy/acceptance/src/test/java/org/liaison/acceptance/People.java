// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.keycloak.Account;
import org.liaison.keycloak.KeycloakServer;

/** Invented people, one a role, all of one unit and cleared for RESTRICTED; officers and approvers have limits. */
final class People {

    static final String SYSTEM = "case-system";
    static final String UNIT = "contact-point";
    static final List<String> ROLES =
            List.of("contact-officer", "approver", "partner-analyst", "auditor", "administrator");

    private final Map<String, Account> accounts = new LinkedHashMap<>();

    People() {
        ROLES.forEach(role -> accounts.put(role, account(role)));
    }

    Account of(String role) {
        return Objects.requireNonNull(accounts.get(role), role);
    }

    Iterable<Account> all() {
        return accounts.values();
    }

    private static Account account(String role) {
        var attributes = new LinkedHashMap<>(Map.of("unit", List.of(UNIT), "clearance", List.of("RESTRICTED")));
        if (role.equals("contact-officer") || role.equals("approver")) {
            attributes.put("purposes", List.of("18(2)(c)", "18(2)(d)"));
            attributes.put("crime_areas", List.of("EUROPOL-I-29"));
        }
        return new Account(role, role, attributes, KeycloakServer.secret(), KeycloakServer.secret());
    }
}
