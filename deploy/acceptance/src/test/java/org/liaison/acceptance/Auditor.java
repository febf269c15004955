// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** An auditor with a browser. */
final class Auditor {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI gateway;

    private Auditor(URI gateway) {
        this.gateway = gateway;
    }

    static Auditor signedIn(URI gateway, String password) throws IOException, InterruptedException {
        var auditor = new Auditor(gateway);
        auditor.submit("/sign-in", "username=auditor&password=" + password);
        return auditor;
    }

    /** States a ground for looking, which holds for the whole session. */
    void justify(String message) throws IOException, InterruptedException {
        submit("/console/messages/" + message, "justification=audit");
    }

    private void submit(String form, String fields) throws IOException, InterruptedException {
        var token = page(form).replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        var body = fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(gateway.resolve(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        http.send(request.build(), BodyHandlers.discarding());
    }

    String page(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(gateway.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
