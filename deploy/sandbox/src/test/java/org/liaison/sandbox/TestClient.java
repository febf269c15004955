// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Sends sealed bytes over mutual TLS and returns what comes back. */
final class TestClient implements AutoCloseable {

    private final URI address;
    private final HttpClient http;

    TestClient(URI address, SSLContext tls) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .build();
    }

    byte[] send(byte[] envelope) throws IOException, InterruptedException {
        return send(envelope, Duration.ofSeconds(20));
    }

    byte[] send(byte[] envelope, Duration patience) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/soap+xml; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(envelope))
                .build();
        return http.send(request, BodyHandlers.ofByteArray()).body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
