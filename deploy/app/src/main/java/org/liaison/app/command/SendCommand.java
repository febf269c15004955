// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code liaison send}: hands a record to a running gateway. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = "Hand a record to the running gateway; with --wait, say what came of it (exit 2 if refused).")
public final class SendCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "file with a record")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "default: by the root element")
    private @Nullable String format;

    @Option(names = "--key", paramLabel = "KEY", description = "idempotency key: repeating the call is harmless")
    private @Nullable String key;

    @Option(names = "--url", paramLabel = "URL", description = "default: the gateway that ran here last")
    private @Nullable URI url;

    @Option(names = "--token-file", paramLabel = "FILE", description = "bearer token (default: the demo's)")
    private @Nullable Path token;

    @Option(
            names = "--wait",
            description = "wait until every delivery has ended or waits for a second person (at most 60 s)")
    private boolean wait;

    @Option(names = "--json", description = "print the gateway's answer as it is")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public Integer call() throws InterruptedException {
        var query = format == null
                ? ""
                : "?format=" + java.net.URLEncoder.encode(format, java.nio.charset.StandardCharsets.UTF_8);
        var request = request("/api/v1/records" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(read(file)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var answer = send(request.build());
        var body = tree(answer);
        if (answer.statusCode() >= 400) {
            show(answer, body);
            return answer.statusCode() == 401 || answer.statusCode() == 403 ? ExitCode.CANNOT : ExitCode.FINDINGS;
        }
        if (!wait) {
            show(answer, body);
            return ExitCode.DONE;
        }
        return await(body.path("message").asString());
    }

    private int await(String message) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var answer = send(request("/api/v1/records/" + message).GET().build());
            var body = tree(answer);
            boolean ended = !body.path("closedAt").isMissingNode()
                    && !body.path("closedAt").isNull();
            if (ended || held(body) || System.nanoTime() > until) {
                show(answer, body);
                boolean well = body.path("state").asString().equals("closed")
                        && body.path("deliveries")
                                .valueStream()
                                .allMatch(each ->
                                        "delivered".equals(each.path("state").asString()));
                return ended && well ? ExitCode.DONE : ExitCode.FINDINGS;
            }
            Thread.sleep(200); // between two looks at the running gateway
        }
    }

    /** Nothing more happens before a second person answered. */
    private static boolean held(JsonNode body) {
        var deliveries = body.path("deliveries").valueStream().toList();
        return deliveries.stream()
                        .anyMatch(each -> each.path("state").asString().equals("held"))
                && deliveries.stream()
                        .allMatch(each -> each.path("state").asString().equals("held")
                                || each.path("closedAt").isString());
    }

    private void show(HttpResponse<String> answer, JsonNode body) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(answer.body());
        } else if (answer.statusCode() >= 400) {
            out.println("refused (HTTP " + answer.statusCode() + ")");
            body.path("findings").forEach(each -> {
                out.println(each.path("code").asString() + " at "
                        + each.path("place").asString() + ": "
                        + each.path("rule").asString());
                out.println("  next: " + each.path("next").asString());
            });
        } else {
            out.println("message " + body.path("message").asString() + "  "
                    + body.path("state").asString());
            body.path("findings").forEach(each -> out.println("  " + each.asString()));
            body.path("deliveries")
                    .forEach(each -> out.println("  " + each.path("partner").asString() + "  "
                            + each.path("state").asString() + "  "
                            + each.path("code").asString("")));
        }
        out.flush();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token());
    }

    private URI base() {
        return url != null ? url : URI.create(text(Home.last().resolve("address")));
    }

    private String token() {
        return text(token != null ? token : Home.last().resolve("api-token"));
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart(
                    "GW-CLI-003",
                    "no gateway answers at " + base(),
                    "start one (./liaison serve, ./liaison demo) or pass --url",
                    e);
        }
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (tools.jackson.core.JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String text(Path file) {
        return new String(read(file), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-002", file + " cannot be read", "check the path and its permissions", e);
        }
    }
}
