// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.app.RunningGateway;
import org.liaison.app.TrailStore;
import org.liaison.app.command.Home;
import org.liaison.app.embedded.EmbeddedDatabase;
import org.liaison.console.signin.DemoUsers;
import org.liaison.routes.state.Progress;
import org.liaison.sandbox.Behaviour;
import org.liaison.sandbox.SandboxConfig;
import org.liaison.sandbox.SandboxPartner;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.TrailLog;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recall, correction and erasure over the real dispatch route, at a real partner, by the REST door. */
class NoticeIT {

    private static final String PARTNER = "siena-sandbox";
    private static final Path DATA = Path.of("target/notices").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static SandboxPartner partner;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        EmbeddedDatabase.findRunning(DATA.resolve("postgres")).ifPresent(EmbeddedDatabase::close);
        Directories.delete(DATA);
        Files.createDirectories(DATA);
        var keys = DATA.resolve("keys");
        var settings = DemoSettings.of(keys, Home.agreements(), List.of());
        partner = SandboxPartner.start(new SandboxConfig(
                PARTNER,
                0,
                keys,
                DATA.resolve("partner.store"),
                Behaviour.of(Behaviour.Kind.NORMAL),
                SandboxConfig.SIENA_LIKE));
        settings.put(
                "liaison.partners." + PARTNER + ".address", partner.address().toString());
        settings.put("liaison.partners." + PARTNER + ".first-retry", "500ms");
        settings.put("server.port", "0");
        gateway = RunningGateway.start(new RunningGateway.Start(DATA, null, true, settings));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        partner.close();
    }

    @BeforeEach
    void behave() {
        partner.behave(Behaviour.of(Behaviour.Kind.NORMAL));
    }

    @Test
    void aRecalledMessageIsErasedAtThePartnerWhoseReceiptSaysSo() throws Exception {
        var message = delivered();

        var issued = post("officer", "/api/v1/messages/" + message + "/recall", "{\"ground\":\"unlawful\"}");

        assertThat(issued.path("recipients").path(0).asString()).isEqualTo(PARTNER);
        await(() -> "carried-out".equals(recipient(message).path("outcome").asString("")));
        assertThat(partner.withdrawn()).contains(message.value());
        var notice = new MessageId(issued.path("notice").asString());
        assertThat(events(message)).contains("notice-sent", "notice-acknowledged");
        assertThat(events(notice))
                .containsExactly("ingested", "sealed", "dispatch-intended", "dispatch-ended", "receipt-verified");
        assertThat(refused("officer", "/api/v1/messages/" + message + "/recall", "{\"ground\":\"unlawful\"}"))
                .isEqualTo("GW-KEE-009");
    }

    @Test
    void aPartnerThatRefusesIsNamedWithItsCodeAndAskedAgain() throws Exception {
        var message = delivered();
        partner.behave(Behaviour.of(Behaviour.Kind.REFUSE));

        recall(message);

        await(() -> "refused".equals(recipient(message).path("outcome").asString("")));
        assertThat(recipient(message).path("code").asString()).isEqualTo("SBX-BEH-001");
        assertThat(partner.withdrawn()).doesNotContain(message.value());
        partner.behave(Behaviour.of(Behaviour.Kind.NORMAL));

        recall(message);

        await(() -> partner.withdrawn().contains(message.value()));
    }

    @Test
    void whatMayHaveLeftIsCalledBackAndNeverTakenOverAfterwards() throws Exception {
        partner.behave(Behaviour.of(Behaviour.Kind.FAULT));
        var message = handIn();
        await(() -> attempts(message) > 0);

        recall(message);
        partner.behave(Behaviour.of(Behaviour.Kind.NORMAL));

        await(() -> partner.withdrawn().contains(message.value()));
        assertThat(gateway.get(Progress.class).find(message).orElseThrow().deliveries())
                .extracting(each -> each.state() + " " + each.code())
                .containsExactly("withdrawn GW-KEE-001");
        assertThat(partner.accepted()).noneMatch(each -> each.messageId().equals(message.value()));
    }

    @Test
    void aCorrectionNamesTheMessageThatCameInstead() throws Exception {
        var wrong = delivered();
        var right = delivered();

        post(
                "officer",
                "/api/v1/messages/" + wrong + "/correct",
                "{\"ground\":\"inaccurate\",\"replacement\":\"" + right + "\"}");

        await(() -> "carried-out".equals(recipient(wrong).path("outcome").asString("")));
        assertThat(partner.withdrawn()).contains(wrong.value()).doesNotContain(right.value());
    }

    @Test
    void anErasedMessageIsErasedAtThePartnerTooAndTheTrailIsStillAccepted() throws Exception {
        var message = delivered();
        var order = "{\"ground\":\"data-subject\"}";

        var erased = post("officer", "/api/v1/messages/" + message + "/erase", order);

        assertThat(erased.path("note").asString()).contains("message " + message, "destroyed original");
        await(() -> partner.withdrawn().contains(message.value()));
        await(() -> get("officer", "/api/v1/messages/" + message + "/erasures")
                .path(0)
                .path("index")
                .isNumber());
        assertThat(payloads(message)).isZero();
        assertThat(refused("officer", "/api/v1/messages/" + message + "/erase", order))
                .isEqualTo("GW-KEE-004");
        assertThat(acceptedByTheVerifier()).isTrue();
    }

    @Test
    void whatIsHeldIsNotErasedUntilSomebodyElseLiftsTheHold() throws Exception {
        var message = delivered();
        var path = "/api/v1/messages/" + message;
        var hold = "{\"ground\":\"proceedings\",\"reference\":\"K-12/2026\"}";

        assertThat(refused("officer", path + "/hold", "{\"ground\":\"proceedings\",\"reference\":\"he said so\"}"))
                .isEqualTo("GW-KEE-011");
        post("officer", path + "/hold", hold);

        assertThat(refused("officer", path + "/erase", "{\"ground\":\"data-subject\"}"))
                .isEqualTo("GW-KEE-003");
        assertThat(refused("officer", path + "/hold/lift", hold)).isEqualTo("GW-KEE-006");
        post("auditor", path + "/hold/lift", hold);
        post("officer", path + "/erase", "{\"ground\":\"data-subject\",\"tell\":false}");
        assertThat(get("officer", path + "/notices")).isEmpty();
    }

    @Test
    void theGlassOpensAMessageOfAnotherUnitUntilAnAuditorLooks() throws Exception {
        var message = delivered();
        gateway.get(JdbcOperations.class)
                .update("update message set unit = 'elsewhere' where id = ?", UUID.fromString(message.value()));
        var path = "/api/v1/records/" + message;
        assertThat(status("officer", path)).isEqualTo(404);

        post(
                "officer",
                "/api/v1/messages/" + message + "/break-glass",
                "{\"ground\":\"child\",\"reference\":\"K-12/2026\"}");

        assertThat(status("officer", path)).isEqualTo(200);
        assertThat(refused("officer", "/api/v1/messages/" + message + "/recall", "{\"ground\":\"unlawful\"}"))
                .isEqualTo("GW-ACC-008");
        var broken = get("auditor", "/api/v1/glass").path(0);
        assertThat(broken.path("actor").asString()).isEqualTo("officer");
        post(
                "auditor",
                "/api/v1/glass/" + broken.path("id").asString() + "/review",
                "{\"judgement\":\"danger-confirmed\"}");
        assertThat(status("officer", path)).isEqualTo(404);
        assertThat(events(message)).contains("glass-broken", "glass-reviewed");
    }

    private static MessageId delivered() throws Exception {
        var message = handIn();
        await(() -> gateway.get(Progress.class).find(message).orElseThrow().ended());
        assertThat(partner.accepted()).anyMatch(each -> each.messageId().equals(message.value()));
        return message;
    }

    /** A record like that of the case, which no other test handed in. */
    private static MessageId handIn() throws Exception {
        var record = Files.readString(Home.cases().resolve("si-online-grooming/1-ingest.xml"))
                .replace("</SiCase>", "<!-- " + UUID.randomUUID() + " --></SiCase>");
        var answer = send("demo-integrator", "/api/v1/records", record);
        return new MessageId(json(answer).path("message").asString());
    }

    private static void recall(MessageId message) throws Exception {
        post("officer", "/api/v1/messages/" + message + "/recall", "{\"ground\":\"wrong-recipient\"}");
    }

    private static JsonNode recipient(MessageId message) {
        return get("officer", "/api/v1/messages/" + message + "/notices")
                .path(0)
                .path("recipients")
                .path(0);
    }

    private static int attempts(MessageId message) {
        return gateway.get(Progress.class).find(message).orElseThrow().deliveries().stream()
                .mapToInt(Progress.To::attempts)
                .sum();
    }

    private static int payloads(MessageId message) {
        return gateway.get(JdbcOperations.class)
                .queryForList(
                        "select 1 from payload where message_id = ?", Integer.class, UUID.fromString(message.value()))
                .size();
    }

    private static List<String> events(MessageId message) {
        return gateway.get(TrailLog.class).entriesOf(message).stream()
                .map(TrailLog.Entry::event)
                .toList();
    }

    private static boolean acceptedByTheVerifier() throws Exception {
        try (var store = TrailStore.open(DATA, null, DATA.resolve("keys"))) {
            var file = DATA.resolve("export.jsonl");
            store.publish();
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                store.log().export(out, (done, total) -> {});
            }
            return Verifier.accepts(file, store.key());
        }
    }

    private static JsonNode post(String account, String path, String body) throws Exception {
        var answer = send(account, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json(answer);
    }

    private static String refused(String account, String path, String body) throws Exception {
        var answer = send(account, path, body);
        assertThat(answer.statusCode()).isBetween(400, 499);
        return json(answer).path("findings").path(0).path("code").asString();
    }

    private static HttpResponse<String> send(String account, String path, String body) throws Exception {
        return HTTP.send(
                request(account, path)
                        .header("Content-Type", path.endsWith("records") ? "application/xml" : "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode get(String account, String path) {
        try {
            return json(HTTP.send(request(account, path).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int status(String account, String path) throws Exception {
        return HTTP.send(request(account, path).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest.Builder request(String account, String path) {
        var token = gateway.get(DemoUsers.class).users().stream()
                .filter(each -> each.name().equals(account))
                .findFirst()
                .orElseThrow()
                .token();
        URI address = gateway.address().resolve(path);
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // between two looks at the running gateway
        }
    }
}
