// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.app.demo.DemoSettings;
import org.liaison.app.embedded.EmbeddedDatabase;
import org.liaison.security.keys.DemoKeys;

/** Whoever starts the product gets a running one, or one message that says what is missing and what to do. */
class StartsOrSaysWhyIT {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    Path home;

    private Path keys;
    private Path agreements;

    @BeforeEach
    void prepare() throws IOException {
        keys = home.resolve("keys");
        agreements = Files.createDirectory(home.resolve("agreements"));
    }

    @Test
    void doesNotStartWithoutKeys() throws Exception {
        Files.createDirectory(keys);

        var run = serve(Product.AGREEMENTS);

        assertThat(run).returns(3, Run::exit);
        assertThat(run.said()).contains("GW-SYS-002").doesNotContain("ready");
        assertThat(EmbeddedDatabase.findRunning(home.resolve("data/postgres"))).isEmpty();
    }

    @Test
    void doesNotStartWithoutAgreements() throws Exception {
        DemoKeys.makeIfAbsent(keys, DemoSettings.PARTNERS);

        var run = serve(agreements);

        assertThat(run).returns(3, Run::exit);
        assertThat(run.said()).contains("GW-SYS-003").doesNotContain("ready");
    }

    @Test
    void listsEveryProblemOfEveryAgreementAtOnce() throws Exception {
        var good = Files.readString(Product.AGREEMENTS.resolve("siena-sandbox.yaml"));
        Files.writeString(
                agreements.resolve("siena-sandbox.yaml"),
                good.replace("classification: RESTRICTED", "classification: VERY")
                        .replace("18(2)(b)", "18(2)(z)"));
        Files.writeString(agreements.resolve("second.yaml"), "partner: another\n");

        var run = liaison(
                "explain", sample("si-online-grooming"), "--to", "siena-sandbox", "--agreements", agreements + "");

        assertThat(run).returns(3, Run::exit);
        assertThat(run.said())
                .contains("GW-SYS-003", "siena-sandbox.yaml", "classification", "purposes", "second.yaml");
    }

    @Test
    void saysThatServingNeedsAConfiguration() throws Exception {
        var run = liaison("serve");

        assertThat(run).returns(3, Run::exit);
        assertThat(run.said()).contains("GW-SYS-005", "--config", "next:");
    }

    @Test
    void answersAWrongFileWithFindingsAndNeverWithTheValue() throws Exception {
        var run = liaison("convert", "--to", "exchange", sample("si-schema-broken"));

        assertThat(run).returns(2, Run::exit);
        assertThat(run.said()).contains("GW-VAL-010", "next:");
        assertThat(Needles.of(List.of(Path.of(sample("si-schema-broken")))).in(run.said()))
                .isEmpty();
    }

    @Test
    void saysHowACommandIsUsed() throws Exception {
        assertThat(liaison("convert")).returns(64, Run::exit);
        assertThat(liaison("no-such-command")).returns(64, Run::exit);
    }

    @Test
    void startsForAnOrdinaryUserAndStopsCleanly() throws Exception {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            assumeTrue(Run.of(List.of("sh", "-c", "command -v setpriv")).exit() == 0, "setpriv is missing");
            var users = home.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(home, users.lookupPrincipalByName("nobody"));
            command.addAll(AS_NOBODY);
        }
        command.addAll(Product.liaison(
                home, List.of(), List.of("serve", "--demo", "--port", "0", "--data", home.resolve("data") + "")));
        command.addAll(List.of("--set", "liaison.agreements=" + Product.AGREEMENTS));
        var gateway = Background.start(command, Files.createTempFile("liaison-nobody", ".log"));
        try {
            var address = gateway.address("liaison ready on ");
            await("healthy").until(() -> health(address), each -> each.contains("UP")); // the first polls are counted

            assertThat(gateway.stop(20)).as("ends within seconds").isTrue();

            assertThat(gateway.said()).doesNotContain(" WARN ", " ERROR ");
            assertThat(EmbeddedDatabase.findRunning(home.resolve("data/postgres")))
                    .isEmpty();
        } finally {
            gateway.kill();
        }
    }

    private Run serve(Path policy) throws IOException, InterruptedException {
        var config = Files.writeString(home.resolve("gateway.yaml"), """
                liaison:
                  keys: {directory: %s, revocation: {policy: "off"}}
                  agreements: %s
                """.formatted(keys, policy));
        return liaison("serve", "--config", config + "", "--data", home.resolve("data") + "", "--port", "0");
    }

    private Run liaison(String... arguments) throws IOException, InterruptedException {
        return Run.of(Product.liaison(home, List.of(), List.of(arguments)));
    }

    private static String sample(String name) {
        return Product.CASES.resolve(name).resolve("1-ingest.xml").toString();
    }

    private static String health(URI gateway) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(gateway.resolve("/actuator/health")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
