// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaison.console.signin.DemoUsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The console on its real web server: what mocks of it do not do are error pages and cookies. */
@SpringBootTest(classes = TestGateway.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class WebServerIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final DemoUsers demo;
    private final int port;

    @Autowired
    WebServerIT(DemoUsers demo, @LocalServerPort int port) {
        this.demo = demo;
        this.port = port;
    }

    @AfterEach
    void close() {
        browser.shutdownNow();
    }

    @Test
    void keepsItsCookieToItself() throws Exception {
        var page = get("/sign-in");

        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
    }

    @Test
    void leadsFromTheRootThroughSignInToTheMessages() throws Exception {
        assertThat(get("/").body()).contains("<title>Sign in – Liaison console</title>");

        assertThat(signIn().body()).contains("<title>Messages – Liaison console</title>", "Signed in as");
    }

    @Test
    void showsAPageForAnUnknownMessage() throws Exception {
        signIn();

        var page = get("/console/messages/" + Sample.UNKNOWN);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<title>Not found – Liaison console</title>", "Sign out")
                .doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void showsAPageForAFormWithoutItsToken() throws Exception {
        signIn();

        var page = post("/sign-out", "");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("<title>Not allowed – Liaison console</title>");
    }

    @Test
    void showsNoErrorPageOnRequest() throws Exception {
        assertThat(get("/error").body()).contains("<title>Sign in – Liaison console</title>");
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        var auditor = demo.users().getFirst();
        return post(
                "/sign-in",
                "username=" + auditor.name() + "&password=" + auditor.password() + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(to(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }
}
