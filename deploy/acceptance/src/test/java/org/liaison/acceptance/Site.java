// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.liaison.app.demo.DemoSettings;
import org.liaison.app.embedded.EmbeddedDatabase;
import org.liaison.security.keys.DemoKeys;

/** One contact point with its partner, each in a process of its own; closing it leaves no process behind. */
final class Site implements AutoCloseable {

    private static final int ARCHIVE_SECONDS = 120;

    private final Path home;
    private final List<Background> started = new ArrayList<>();
    private int turn;

    private Site(Path home) {
        this.home = home;
    }

    /** A new one, in {@code target}, with keys; what an earlier run left is removed. */
    static Site named(String name) throws IOException, InterruptedException {
        if (!Files.exists(Product.ARCHIVE)) {
            empty("first-start").makeArchive();
        }
        return empty(name);
    }

    private static Site empty(String name) throws IOException {
        var site = new Site(Path.of("target/sites", name).toAbsolutePath());
        site.endDatabase();
        delete(site.home);
        Files.createDirectories(site.data());
        DemoKeys.makeIfAbsent(site.keys(), DemoSettings.PARTNERS);
        return site;
    }

    /** The first of many starts writes down its classes when it ends, which pays from the third on. */
    private void makeArchive() throws IOException, InterruptedException {
        gateway(List.of("-XX:ArchiveClassesAtExit=" + Product.ARCHIVE));
        started.getFirst().stop(ARCHIVE_SECONDS);
        close();
    }

    Path home() {
        return home;
    }

    Path data() {
        return home.resolve("data");
    }

    private Path keys() {
        return home.resolve("keys");
    }

    /** Everything a killed gateway must not need. */
    void deleteBroker() throws IOException {
        delete(data().resolve("broker"));
    }

    PartnerProcess partner(String name) throws IOException {
        var program = Background.start(
                Product.sandbox(List.of(
                        "--name=" + name,
                        "--keys=" + keys(),
                        "--store=" + home.resolve(name + ".store"),
                        "--control-port=0")),
                home.resolve(name + ".log"));
        started.add(program);
        return PartnerProcess.of(name, program);
    }

    /** Starts the gateway on the same data again and waits until it is ready. */
    GatewayProcess gateway(List<String> options, PartnerProcess... partners) throws IOException {
        var arguments = new ArrayList<>(
                List.of("serve", "--demo", "--port", "0", "--data", data() + "", "--keys", keys() + ""));
        for (var partner : partners) {
            arguments.addAll(List.of("--partner", partner.name() + "=" + partner.address()));
            for (var setting : List.of("timeout=3s", "first-retry=500ms", "longest-retry=2s")) {
                arguments.addAll(List.of("--set", "liaison.partners." + partner.name() + "." + setting));
            }
        }
        arguments.addAll(List.of("--set", "liaison.agreements=" + Product.AGREEMENTS));
        arguments.addAll(List.of("--set", "liaison.work.ring-again-after=2s"));
        Files.deleteIfExists(data().resolve("api-token"));
        var program =
                Background.start(Product.liaison(home, options, arguments), home.resolve("gateway-" + ++turn + ".log"));
        started.add(program);
        return GatewayProcess.ready(program, data());
    }

    /** A command of the product beside the running gateway. */
    Run liaison(String... arguments) throws IOException, InterruptedException {
        return Run.of(Product.liaison(home, List.of(), Arrays.asList(arguments)));
    }

    /** The published trail as a file. */
    Trail trail() throws IOException, InterruptedException {
        var file = home.resolve("trail-export.jsonl");
        var run = liaison("trail", "export", "--data", data() + "", "--keys", keys() + "", "--out", file + "");
        return new Trail(file, run.said().replaceAll("(?s).*public key of the log: (\\S+).*", "$1"));
    }

    /** Everything that all gateways of this site said. */
    String said() {
        var all = new StringBuilder();
        started.forEach(each -> all.append(each.said()));
        return all.toString();
    }

    String databaseUrl() {
        return EmbeddedDatabase.findRunning(data().resolve("postgres"))
                .orElseThrow()
                .jdbcUrl();
    }

    @Override
    public void close() {
        started.forEach(Background::kill);
        endDatabase();
    }

    private void endDatabase() {
        EmbeddedDatabase.findRunning(data().resolve("postgres")).ifPresent(EmbeddedDatabase::close);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file); // a database that is stopping deletes too
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
