// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Sends packages to a gateway's door, as a partner does, and believes only receipts that the gateway signed. */
final class Sender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String self;
    private final Outgoing outgoing;
    private final Answer answer;
    private final Clock clock;
    private final HttpClient http;

    Sender(String self, SandboxKeys keys, Clock clock) throws IOException, GeneralSecurityException {
        this.self = self;
        this.outgoing = new Outgoing(keys);
        this.answer = new Answer(keys.registered("gateway"), self);
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(keys.tls())
                .build();
    }

    /** @param template the package, with {@code {message}}, {@code {from}}, {@code {to}} and {@code {now}} to be filled in */
    Sent send(URI door, String template) throws IOException, InterruptedException {
        var id = UUID.randomUUID().toString();
        var content = template.replaceFirst("^\\s*<\\?xml.*?\\?>\\s*", "")
                .replaceFirst("^\\s*<!--(?s:.*?)-->\\s*", "")
                .replace("{message}", id)
                .replace("{from}", self)
                .replace("{to}", "gateway")
                .replace(
                        "{now}", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        var sealed = outgoing.seal("gateway", id, content);
        var request = HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("Content-Type", "application/soap+xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(sealed))
                .build();
        var said = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        return answer.read(said, id, Outgoing.bodyDigest(sealed));
    }

    /** The package that is sent when none is given. All people are invented. */
    static String sample() {
        try (var in = Sender.class.getResourceAsStream("letter.xml")) {
            if (in == null) {
                throw new IllegalStateException("letter.xml is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
