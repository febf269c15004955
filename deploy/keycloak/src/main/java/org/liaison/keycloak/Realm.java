// SPDX-License-Identifier: EUPL-1.2
package org.liaison.keycloak;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as the project ships it, and what a test or a look around lays over it. */
public final class Realm {

    /** The client whose claims a person's programs get; others copy what it says about claims. */
    private static final String TOOLS = "liaison-tools";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode realm;

    private Realm(ObjectNode realm) {
        this.realm = realm;
    }

    public static Realm shipped() throws IOException {
        try (var stream = Realm.class.getResourceAsStream("realm.json")) {
            if (stream == null) {
                throw new IOException("realm.json is missing from the class path");
            }
            return new Realm((ObjectNode) JSON.readTree(stream));
        }
    }

    public Realm with(Account account) {
        array(realm, "users").add(JSON.valueToTree(account.inRealm()));
        return this;
    }

    /** A client like the one for people's programs whose access tokens live for so many seconds. */
    public Realm withShortLivedTools(String name, int seconds) {
        var client = tools().deepCopy();
        client.put("clientId", name);
        ((ObjectNode) client.get("attributes")).put("access.token.lifespan", String.valueOf(seconds));
        array(realm, "clients").add(client);
        return this;
    }

    /** A system that proves itself, and every use of its tokens, with the certificate {@code CN=name} (RFC 8705). */
    public Realm withSystem(String name, String unit, String clearance) {
        var client = (ObjectNode) JSON.valueToTree(Map.of(
                "clientId", name,
                "enabled", true,
                "publicClient", false,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "serviceAccountsEnabled", true,
                "fullScopeAllowed", true,
                "clientAuthenticatorType", "client-x509",
                "attributes",
                        Map.of(
                                "x509.subjectdn", "CN=" + name,
                                "x509.casubjectdn", "CN=liaison-test-authority",
                                "x509.allow.regex.pattern.comparison", "false",
                                "tls.client.certificate.bound.access.tokens", "true")));
        var mappers = array(client, "protocolMappers");
        tools().get("protocolMappers").forEach(each -> {
            if (List.of("roles", "audience").contains(each.get("name").asString())) {
                mappers.add(each);
            }
        });
        mappers.add(fixed("unit", unit)).add(fixed("clearance", clearance));
        array(realm, "clients").add(client);
        array(realm, "users")
                .add(JSON.valueToTree(Map.of(
                        "username",
                        "service-account-" + name,
                        "enabled",
                        true,
                        "serviceAccountClientId",
                        name,
                        "realmRoles",
                        List.of("integrator"))));
        return this;
    }

    private static ObjectNode fixed(String claim, String value) {
        return JSON.valueToTree(Map.of(
                "name",
                claim,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of(
                        "claim.name",
                        claim,
                        "claim.value",
                        value,
                        "jsonType.label",
                        "String",
                        "access.token.claim",
                        "true")));
    }

    private ObjectNode tools() {
        for (var each : realm.get("clients")) {
            if (each.get("clientId").asString().equals(TOOLS)) {
                return (ObjectNode) each;
            }
        }
        throw new IllegalStateException("the realm has no client " + TOOLS);
    }

    private static ArrayNode array(ObjectNode parent, String name) {
        return parent.get(name) instanceof ArrayNode there ? there : parent.putArray(name);
    }

    String json() {
        return JSON.writeValueAsString(realm);
    }
}
