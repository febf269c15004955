// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.app.command.ApprovalsCommand;
import org.liaison.app.command.ExitCode;
import org.liaison.app.command.Home;
import org.liaison.console.signin.DemoUser;
import org.liaison.console.signin.DemoUsers;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.TrailLog;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The second person at the command line and at the API of a whole gateway with its sandbox partners. */
class ApprovalsIT {

    private static Demo demo;

    private static int number = 500;

    @TempDir
    private Path here;

    @BeforeAll
    static void start() throws Exception {
        demo = Demo.start(Path.of("target/approvals").toAbsolutePath(), Home.agreements(), 0);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void aPersonLooksAndApprovesAndThePartnerGetsIt() throws Exception {
        var message = handIn();
        var task = task(message);
        var page = here.resolve("page.html");

        assertThat(run("list", "--mine").out()).contains(text(task, "approval"), "careful-sandbox");
        assertThat(run("show", text(task, "approval")).out())
                .contains("rule analysis-and-exchange asks for a second person", "removed   persons/p3/contacts");
        var preview = run("preview", text(task, "approval"), "--out", page.toString(), "--reference", "A-1/2026");
        assertThat(preview.out()).contains(text(task, "digest"), page.toString());
        assertThat(Files.readString(page))
                .contains("May this leave?", "Annex II B(6)", text(task, "digest"), "careful-sandbox", "Nowhere")
                .doesNotContain("Contacts of p3");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");

        var approved = run(
                "approve",
                text(task, "approval"),
                "--digest",
                text(task, "digest").substring(0, 12));

        assertThat(approved.code()).as(approved.out()).isEqualTo(ExitCode.DONE);
        await().atMost(30, SECONDS).until(() -> state(message), "delivered"::equals);
        assertThat(events(message))
                .containsSubsequence("held", "consulted", "approved", "authorised", "sealed", "receipt-verified");
    }

    @Test
    void aPersonDeclinesAndNothingLeaves() throws Exception {
        var message = handIn();
        var task = task(message);

        var declined = run(
                "decline",
                text(task, "approval"),
                "--digest",
                text(task, "digest"),
                "--ground",
                "not-necessary",
                "--json");

        assertThat(JsonMapper.shared().readTree(declined.out()).path("state").asString())
                .isEqualTo("declined");
        assertThat(state(message)).isEqualTo("declined");
        assertThat(events(message)).contains("approval-declined").doesNotContain("rendered", "sealed");
        assertThat(run("approve", text(task, "approval"), "--digest", text(task, "digest")))
                .satisfies(late -> assertThat(late.code()).isEqualTo(ExitCode.FINDINGS))
                .satisfies(late -> assertThat(late.out()).contains("GW-APP-004", "next:"));
    }

    @Test
    void anotherDigestIsRefusedAndTellsWhatToDo() throws Exception {
        var task = task(handIn());

        var refused = run("approve", text(task, "approval"), "--digest", "0".repeat(64));

        assertThat(refused.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(refused.out()).contains("refused (HTTP 409)", "GW-APP-003", "Look at the preview again");
    }

    @Test
    void wordsThatAreNoneOfTheListAreRefused() throws Exception {
        var task = task(handIn());

        assertThat(run("approve", text(task, "approval"), "--digest", text(task, "digest"), "--reason", "Nemo Nowhere")
                        .out())
                .contains("HTTP 400", "GW-APP-011 at reason");
        assertThat(run("preview", text(task, "approval"), "--justification", "curious")
                        .out())
                .contains("HTTP 400", "GW-APP-011 at justification");
        assertThat(run("show", "nonsense").out()).contains("HTTP 404", "GW-APP-010");
    }

    @Test
    void onlyApproversDecideAndOnlyThoseWhoMayLook() throws Exception {
        var task = text(task(handIn()), "approval");
        var said = "{\"digest\":\"%s\",\"reason\":\"imminent-risk\"}".formatted("0".repeat(64));

        assertThat(call("officer", "POST", "/" + task + "/approve", said)).isEqualTo(403);
        assertThat(call("auditor", "GET", "/" + task, null)).isEqualTo(200);
        assertThat(call("auditor", "GET", "/" + task + "/preview?justification=audit", null))
                .isEqualTo(403);
        assertThat(call("officer", "GET", "/" + task + "/preview?justification=case", null))
                .isEqualTo(200);
        assertThat(call("administrator", "GET", "", null)).isEqualTo(403);
        assertThat(call("demo-integrator", "GET", "", null)).isEqualTo(403);
        assertThat(call("officer", "POST", "/delegations", "{\"delegate\":\"x\"}"))
                .isEqualTo(403);
    }

    @Test
    void anApproverWhoIsAwayNamesADelegateAndEndsIt() throws Exception {
        var task = task(handIn());

        var named = run("delegate", "deputy", "--until", "2099-01-01T00:00:00Z", "--absent", "--json");
        var delegation =
                JsonMapper.shared().readTree(named.out()).path("delegation").asString();

        assertThat(named.code()).as(named.out()).isEqualTo(ExitCode.DONE);
        assertThat(run("delegate").out()).contains("deputy for approver (contact-point)", "absent");
        assertThat(run("list", "--mine").out()).contains("nothing waits for a second person");
        assertThat(run("approve", text(task, "approval"), "--digest", text(task, "digest"))
                        .out())
                .contains("GW-APP-007");
        assertThat(run("delegate", "approver", "--until", "2099-01-01T00:00:00Z")
                        .out())
                .contains("GW-APP-005 at delegate");
        assertThat(run("delegate", "--end", delegation).out()).contains("ended");
        assertThat(run("list", "--mine").out()).contains(text(task, "approval"));
    }

    private static MessageId handIn() throws Exception {
        var record = Files.readString(Home.cases().resolve("si-needs-approval/1-ingest.xml"))
                .replace("230/2026-0093", "230/2026-0" + ++number);
        var request = request("demo-integrator", "/api/v1/records")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(record));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var id = new MessageId(
                    JsonMapper.shared().readTree(answer.body()).path("message").asString());
            await().atMost(30, SECONDS).until(() -> state(id), "held"::equals);
            return id;
        }
    }

    private JsonNode task(MessageId message) {
        return JsonMapper.shared()
                .readTree(run("list", "--json").out())
                .path("approvals")
                .valueStream()
                .filter(each -> text(each, "message").equals(message.value()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private static String state(MessageId message) {
        var deliveries =
                demo.gateway().get(Progress.class).find(message).orElseThrow().deliveries();
        return deliveries.isEmpty() ? "none" : deliveries.getFirst().state();
    }

    private static List<String> events(MessageId message) {
        await().atMost(10, SECONDS)
                .until(() ->
                        demo.gateway().get(TrailLog.class).entriesOf(message).size() > 3);
        return demo.gateway().get(TrailLog.class).entriesOf(message).stream()
                .map(TrailLog.Entry::event)
                .toList();
    }

    private static int call(String user, String method, String path, @org.jspecify.annotations.Nullable String body)
            throws Exception {
        var request = request(user, "/api/v1/approvals" + path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(address().resolve(path)).header("Authorization", "Bearer " + token(user));
    }

    private static URI address() {
        return demo.gateway().address();
    }

    private static String token(String user) {
        return demo.gateway().get(DemoUsers.class).users().stream()
                .filter(each -> each.name().equals(user))
                .map(DemoUser::token)
                .findFirst()
                .orElseThrow();
    }

    /** What a command printed. */
    private record Said(int code, String out) {}

    private Said run(String... arguments) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--url", address().toString(), "--token-file", tokenFile().toString()));
        int code = new CommandLine(new ApprovalsCommand())
                .setOut(new PrintWriter(out))
                .execute(all.toArray(String[]::new));
        return new Said(code, out.toString());
    }

    private Path tokenFile() {
        try {
            return Files.writeString(here.resolve("token"), token("approver"), StandardCharsets.US_ASCII);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
