// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the sandbox as a program of its own, with native cryptography, and kills it. */
class SandboxProcessTest {

    @TempDir
    Path folder;

    private final TestKeys keys = new TestKeys(false);
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private URI control;
    private URI address;

    @BeforeEach
    void start() throws Exception {
        keys.writeTo(folder);
        run();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
        http.shutdownNow();
    }

    @Test
    void keepsItsMessagesWhenItIsKilled() throws Exception {
        var letter = TestLetter.proper();
        assertThat(deliver(letter).field("Outcome")).isEqualTo("accepted");

        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        run();
        deliver(letter);

        assertThat(get("accepted")).isEqualTo(letter.messageId() + "\t1\t2\n");
    }

    @Test
    void changesItsBehaviourWhenTold() throws Exception {
        assertThat(put("behaviour", "REFUSE")).isEqualTo(200);
        assertThat(put("behaviour", "DANCE")).isEqualTo(400);

        assertThat(get("behaviour")).isEqualTo("REFUSE");
        assertThat(deliver(TestLetter.proper()).field("Code")).isEqualTo("SBX-BEH-001");
    }

    private TestReceipt deliver(TestLetter letter) throws Exception {
        var crypto = new HeldKey(keys.sender, keys.authority.certificate());
        try (var client = new TestClient(address, keys.tls(keys.sender))) {
            var sealed = new TestSender(crypto, keys.encryption.certificate()).seal(letter);
            return TestReceipt.of(client.send(sealed)).verified(crypto);
        }
    }

    private void run() throws IOException {
        process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.liaison.sandbox.Sandbox",
                        "--keys=" + folder,
                        "--store=" + folder.resolve("store.tsv"),
                        "--control-port=0",
                        "--schema=" + RunningSandbox.SCHEMAS.getFirst()))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        var out = process.inputReader();
        control = URI.create(after("control on ", out));
        address = URI.create(after("ready on ", out));
    }

    private static String after(String words, BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(words)) {
                assertThat(line).startsWith("sandbox siena-sandbox ");
                return line.substring(line.indexOf(words) + words.length());
            }
        }
        throw new IOException("the sandbox ended without saying: " + words);
    }

    private String get(String page) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(control.resolve(page)).build(), BodyHandlers.ofString())
                .body();
    }

    private int put(String page, String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(control.resolve(page))
                .PUT(BodyPublishers.ofString(text))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }
}
