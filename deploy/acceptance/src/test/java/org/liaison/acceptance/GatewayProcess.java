// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway in a process of its own, and what a national system can ask of it. */
final class GatewayProcess {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Background program;
    private final URI address;
    private final String token;

    private GatewayProcess(Background program, URI address, String token) {
        this.program = program;
        this.address = address;
        this.token = token;
    }

    static GatewayProcess ready(Background program, Path data) {
        var address = program.address("liaison ready on ");
        var token = Awaitility.await().until(() -> token(data), each -> !each.isEmpty());
        return new GatewayProcess(program, address, token);
    }

    /** What the gateway answered. */
    record Answer(int status, String body) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.body());
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String message() {
            return json().path("message").asString();
        }
    }

    URI address() {
        return address;
    }

    /** Of the development sign-in. */
    String password(String user) {
        return program.await("  " + user + " / ").replaceFirst(" .*", "");
    }

    void kill() {
        program.kill();
    }

    Answer handIn(Request request) throws IOException, InterruptedException {
        return Answer.of(http.send(post(request), BodyHandlers.ofString()));
    }

    /** For a gateway that will not live to answer. */
    CompletableFuture<Answer> handInAndLeave(Request request) {
        return http.sendAsync(post(request), BodyHandlers.ofString()).thenApply(Answer::of);
    }

    /** How far a message is. */
    JsonNode progress(String message) throws IOException, InterruptedException {
        return get("/api/v1/records/" + message).json();
    }

    Answer get(String path) throws IOException, InterruptedException {
        return Answer.of(http.send(to(path).GET().build(), BodyHandlers.ofString()));
    }

    private HttpRequest post(Request request) {
        return to("/api/v1/records")
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", request.key())
                .POST(BodyPublishers.ofByteArray(request.record()))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Bearer " + token);
    }

    private static String token(Path data) throws IOException {
        var file = data.resolve("api-token");
        return Files.exists(file) ? Files.readString(file, UTF_8).strip() : "";
    }
}
