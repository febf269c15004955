// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaison.keycloak.KeycloakServer;
import tools.jackson.databind.json.JsonMapper;

/** Real access tokens: people's by authorization code and PKCE through Keycloak's pages, a system's by its certificate. */
final class Tokens {

    private static final String CALLBACK = "http://127.0.0.1/callback";

    private final SignInSite site;

    Tokens(SignInSite site) {
        this.site = site;
    }

    /** @param factors 1: password; 2: one-time password as well, just now */
    String ofPerson(String role, int factors, String client) throws IOException, InterruptedException {
        var verifier = KeycloakServer.secret() + KeycloakServer.secret();
        var question = new LinkedHashMap<>(Map.of(
                "client_id",
                client,
                "redirect_uri",
                CALLBACK,
                "response_type",
                "code",
                "scope",
                "openid",
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256",
                "acr_values",
                String.valueOf(factors)));
        var start = URI.create(endpoint("auth") + "?" + form(question));
        var reached = site.browser(role).open(start, CALLBACK);
        var code = reached.address().toString().replaceFirst(".*[?&]code=([^&]+).*", "$1");
        if (code.contains(":")) {
            throw new IOException(
                    "no code for " + role + ": " + reached.answer().body());
        }
        var answer = Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "client_id", client,
                "code_verifier", verifier);
        return fetch(site.keycloak().authority().client(), answer);
    }

    String ofPerson(String role, int factors) throws IOException, InterruptedException {
        return ofPerson(role, factors, "liaison-tools");
    }

    /** RFC 8705: the certificate proves the client, and the token is bound to it. */
    String ofSystem() throws IOException, InterruptedException {
        return fetch(systemClient(), Map.of("grant_type", "client_credentials", "client_id", People.SYSTEM));
    }

    HttpClient systemClient() throws IOException {
        return HttpClient.newBuilder()
                .sslContext(site.keycloak().authority().tls(site.systemStore()))
                .build();
    }

    private String fetch(HttpClient http, Map<String, String> form) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(endpoint("token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form)))
                        .build(),
                BodyHandlers.ofString());
        var token =
                JsonMapper.shared().readTree(answer.body()).path("access_token").asString("");
        if (token.isEmpty()) {
            throw new IOException("no token: " + answer.body());
        }
        return token;
    }

    private URI endpoint(String name) {
        return URI.create(site.keycloak().issuer() + "/protocol/openid-connect/" + name);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), US_ASCII))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
