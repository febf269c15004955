// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options and the manners of a command that asks a running gateway. */
final class Rest {

    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--url", paramLabel = "URL", description = "default: the gateway that ran here last")
    private @Nullable URI url;

    @Option(
            names = "--as",
            paramLabel = "ACCOUNT",
            description = "account of the demonstration whose token is used (default: ${DEFAULT-VALUE})",
            defaultValue = "officer")
    private String account = "officer";

    @Option(names = "--token-file", paramLabel = "FILE", description = "bearer token; wins over --as")
    private @Nullable Path token;

    @Option(names = "--json", description = "print the gateway's answer as it is")
    private boolean json;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Members that were not given are not sent. */
    static Map<String, Object> body(@Nullable Object... pairs) {
        var body = new TreeMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) {
                body.put(String.valueOf(pairs[i]), value);
            }
        }
        return body;
    }

    int post(String path, Map<String, Object> body, PrintWriter out, BiConsumer<JsonNode, PrintWriter> show) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                out,
                show);
    }

    int get(String path, PrintWriter out, BiConsumer<JsonNode, PrintWriter> show) {
        return send(request(path).GET(), out, show);
    }

    private int send(HttpRequest.Builder request, PrintWriter out, BiConsumer<JsonNode, PrintWriter> show) {
        var answer = answer(request.build());
        var tree = tree(answer.body());
        boolean well = answer.statusCode() < 400;
        if (json) {
            out.println(answer.body());
        } else if (well) {
            show.accept(tree, out);
        } else {
            out.println("refused (HTTP " + answer.statusCode() + ")");
            tree.path("findings").forEach(each -> objection(each, out));
        }
        out.flush();
        if (well) {
            return ExitCode.DONE;
        }
        return answer.statusCode() == 401 ? ExitCode.CANNOT : ExitCode.FINDINGS;
    }

    private static void objection(JsonNode finding, PrintWriter out) {
        out.println(text(finding, "code") + " at " + text(finding, "place") + ": " + text(finding, "rule"));
        out.println("  next: " + text(finding, "next"));
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private HttpRequest.Builder request(String path) {
        var base = url != null ? url : URI.create(read(Home.last().resolve("address")));
        var bearer = read(token != null ? token : Home.last().resolve("api-token." + account));
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-003", "no gateway answers", "./liaison serve, ./liaison demo, or --url", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("GW-CLI-003", "interrupted", "try again", e);
        }
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-002", file + " cannot be read", "pass --token-file or --url", e);
        }
    }
}
