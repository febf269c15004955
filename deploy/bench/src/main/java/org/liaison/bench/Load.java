// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Hands records in through the REST door as fast as messages end, over kept-alive connections. */
final class Load implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final int MOST_FAILURES = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final Records records;
    private final UnderWay underWay;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().name("load-http").daemon().factory()))
            .build();
    private final Thread thread = Thread.ofPlatform().name("load").daemon().unstarted(this::run);
    private final HttpRequest.Builder request;
    private volatile boolean stopped;

    Load(Site site, Records records, UnderWay underWay) {
        this.records = records;
        this.underWay = underWay;
        this.request = HttpRequest.newBuilder(site.address().resolve("/api/v1/records"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + site.token())
                .header("Content-Type", "application/xml");
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopped) {
                underWay.enter();
                if (stopped) {
                    underWay.leave();
                    return;
                }
                submit();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit() {
        var post = request.copy()
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(records.next()))
                .build();
        var at = Instant.now();
        var unused = http.sendAsync(post, HttpResponse.BodyHandlers.ofByteArray())
                .whenComplete((answer, failure) -> answered(at, answer));
    }

    private void answered(Instant at, @Nullable HttpResponse<byte[]> answer) {
        if (answer != null && answer.statusCode() == ACCEPTED) {
            underWay.taken(
                    UUID.fromString(JSON.readTree(answer.body()).get("message").asString()), at);
        } else {
            underWay.notTaken(answer == null ? "no answer" : "HTTP " + answer.statusCode());
            if (underWay.notTaken().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()
                    > MOST_FAILURES) {
                stopped = true;
            }
        }
    }

    /** Stops handing in; what is under way goes on. */
    void stop() throws InterruptedException {
        stopped = true;
        thread.join(Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        stopped = true;
        http.shutdownNow();
    }
}
