// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Gets lists and answers over file, http and https: no redirects, no more bytes than anybody needs, no long wait. */
final class Fetching {

    private static final int LONGEST_BYTES = 32 << 20;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final HttpClient client;
    private final Duration timeout;

    Fetching(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    byte[] get(URI place) throws IOException {
        if ("file".equals(place.getScheme())) {
            return Files.readAllBytes(Path.of(place));
        }
        return send(request(place).GET().build());
    }

    byte[] ask(URI place, byte[] question) throws IOException {
        return send(request(place)
                .header("Content-Type", "application/ocsp-request")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build());
    }

    private HttpRequest.Builder request(URI place) throws IOException {
        if (!SCHEMES.contains(place.getScheme())) {
            throw new IOException("neither file nor http: " + place);
        }
        return HttpRequest.newBuilder(place).timeout(timeout);
    }

    private byte[] send(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var in = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("answered with status " + response.statusCode());
                }
                return in.readNBytes(LONGEST_BYTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
