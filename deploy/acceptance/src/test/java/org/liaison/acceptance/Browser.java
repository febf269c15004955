// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.liaison.keycloak.Account;

/** A browser without a window: keeps cookies, follows redirects, fills in Keycloak's forms. */
final class Browser {

    private static final Pattern FORM = Pattern.compile(
            "<form[^>]*id=\"(kc-form-login|kc-otp-login-form)\"[^>]*action=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int STEPS = 14;

    private final HttpClient http;
    private final Account account;

    Browser(SSLContext tls, Account account) {
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        this.account = account;
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> post(URI address, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.timeout(Duration.ofSeconds(60)).header("Accept", "text/html");
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Opens a page and does what a person would do until a page is shown or an address beginning so is reached. */
    Reached open(URI address, String until) throws IOException, InterruptedException {
        var at = address;
        var answer = get(at);
        for (int step = 0; step < STEPS; step++) {
            var location = answer.headers().firstValue("location");
            if (location.isPresent()) {
                at = at.resolve(location.get());
                if (at.toString().startsWith(until)) {
                    return new Reached(at, answer);
                }
                answer = get(at);
                continue;
            }
            var form = FORM.matcher(answer.body());
            if (!form.find()) {
                return new Reached(at, answer);
            }
            answer = post(at.resolve(form.group(2).replace("&amp;", "&")), filled(form.group(1)));
        }
        throw new IOException("no end of redirects and forms at " + at);
    }

    /** Where it ended. */
    record Reached(URI address, HttpResponse<String> answer) {}

    private Map<String, String> filled(String form) {
        return form.equals("kc-form-login")
                ? Map.of("username", account.name(), "password", account.password())
                : Map.of("otp", OneTime.password(account.otp()));
    }

    /** The token that a form of the console carries. */
    static String csrf(String page) throws IOException {
        Matcher found = CSRF.matcher(page);
        if (!found.find()) {
            throw new IOException("the page has no form: " + page);
        }
        return found.group(1);
    }
}
