// SPDX-License-Identifier: EUPL-1.2
package org.liaison.keycloak;

import java.util.List;
import java.util.Map;

/**
 * An invented person in a realm for tests or for looking around.
 *
 * @param otp secret of the one-time passwords
 */
public record Account(String name, String role, Map<String, List<String>> attributes, String password, String otp) {

    public Account {
        attributes = Map.copyOf(attributes);
    }

    /** Password and secret are nobody's business who prints this. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }

    Map<String, Object> inRealm() {
        return Map.of(
                "username",
                name,
                "email",
                name + "@example.invalid",
                "enabled",
                true,
                "attributes",
                attributes,
                "realmRoles",
                List.of(role),
                "credentials",
                List.of(
                        Map.of("type", "password", "value", password, "temporary", false),
                        Map.of(
                                "type", "otp",
                                "secretData", "{\"value\":\"" + otp + "\"}",
                                "credentialData",
                                        "{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA256\",\"counter\":0}")));
    }
}
