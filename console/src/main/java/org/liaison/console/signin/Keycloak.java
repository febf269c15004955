// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak over its own endpoints: introspection (RFC 7662), refresh, and its authorization services. */
final class Keycloak implements SignInServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SignInSettings settings;
    private final RestClient http;
    private final Enforcer enforcer;
    private final Clock clock;

    Keycloak(SignInSettings settings, RestClient http, Enforcer enforcer, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.enforcer = enforcer;
        this.clock = clock;
    }

    @Override
    public boolean knows(String token) {
        var form = form("token", token, "token_type_hint", "access_token");
        var answer = post("token/introspect", settings.audience(), settings.secret("gateway"), form);
        return answer.path("active").asBoolean(false);
    }

    @Override
    public String permissions(String token) {
        return enforcer.permissions(token);
    }

    @Override
    public boolean permits(String permissions, HttpServletRequest request) {
        return enforcer.permits(permissions, request);
    }

    @Override
    public Renewed renew(String refreshToken) throws Ended {
        try {
            var form = form("grant_type", "refresh_token", "refresh_token", refreshToken);
            var answer = post("token", settings.client(), settings.secret("console"), form);
            return new Renewed(
                    answer.path("refresh_token").asString(refreshToken),
                    clock.instant().plusSeconds(answer.path("expires_in").asLong(0)));
        } catch (HttpClientErrorException.BadRequest e) { // invalid_grant
            throw new Ended();
        }
    }

    @Override
    public boolean answers() {
        try {
            var answer = http.get()
                    .uri(settings.issuer() + "/.well-known/openid-configuration")
                    .retrieve()
                    .toBodilessEntity();
            return answer.getStatusCode() == HttpStatus.OK;
        } catch (RestClientException e) {
            return false;
        }
    }

    private JsonNode post(String endpoint, String client, String secret, MultiValueMap<String, String> form) {
        try {
            var answer = http.post()
                    .uri(settings.endpoint(endpoint))
                    .headers(headers -> headers.setBasicAuth(client, secret))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(String.class); // read whole: Jackson's look behind the end meets a stream that is closed
            return JSON.readTree(answer == null ? "{}" : answer);
        } catch (HttpClientErrorException.BadRequest e) {
            throw e;
        } catch (RestClientException | JacksonException e) { // no connection, no answer in time, wrong secret
            throw new Silent(e);
        }
    }

    private static MultiValueMap<String, String> form(String name, String value, String other, String otherValue) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(name, value);
        form.add(other, otherValue);
        return form;
    }
}
