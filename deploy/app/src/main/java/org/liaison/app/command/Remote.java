// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running gateway and the right to ask it something: the options that every command on its REST API has. */
final class Remote {

    @Option(names = "--url", paramLabel = "URL", description = "default: the gateway that ran here last")
    private @Nullable URI url;

    @Option(names = "--token-file", paramLabel = "FILE", description = "bearer token (default: the demo's)")
    private @Nullable Path token;

    private final HttpClient http = HttpClient.newHttpClient();

    /** {@code user}: whose token of the demonstration is taken if none is named. */
    HttpResponse<String> get(String path, String user) throws InterruptedException {
        return send(request(path, user).GET());
    }

    HttpResponse<String> post(String path, String user, Object body) throws InterruptedException {
        return send(request(path, user)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.line(body))));
    }

    HttpResponse<String> delete(String path, String user) throws InterruptedException {
        return send(request(path, user).DELETE());
    }

    private HttpRequest.Builder request(String path, String user) {
        return HttpRequest.newBuilder(base().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(user));
    }

    private URI base() {
        return url != null ? url : URI.create(text(Home.last().resolve("address")));
    }

    private String token(String user) {
        return text(token != null ? token : Home.last().resolve("api-token." + user));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart(
                    "GW-CLI-003",
                    "no gateway answers at " + base(),
                    "start one (./liaison serve, ./liaison demo) or pass --url",
                    e);
        }
    }

    static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-002", file + " cannot be read", "check the path and its permissions", e);
        }
    }
}
