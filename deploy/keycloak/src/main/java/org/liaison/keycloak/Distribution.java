// SPDX-License-Identifier: EUPL-1.2
package org.liaison.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Keycloak as Maven unpacked it. */
final class Distribution {

    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    static Distribution in(Path unpacked) throws IOException {
        try (var children = Files.list(unpacked)) {
            return children.filter(each -> each.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .map(Distribution::new)
                    .orElseThrow(() -> new IOException("no Keycloak in " + unpacked + "; build deploy/keycloak first"));
        }
    }

    ProcessBuilder command(Path log, Map<String, String> environment) {
        var command = new ProcessBuilder(home.resolve("bin/kc.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        command.environment().putAll(environment);
        return command;
    }

    /** What is decided at build time is built in once; every start after it is quick. */
    void build(Path log, Map<String, String> environment) throws IOException {
        var marker = home.resolve("built");
        if (Files.exists(marker)) {
            return;
        }
        var build = command(log, environment);
        build.command().addAll(List.of("build", "--db=dev-file", "--https-client-auth=request"));
        try {
            if (build.start().waitFor() != 0) {
                throw new IOException("kc.sh build failed: " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.createFile(marker);
    }

    /** Forgets everything but the realm that the next start imports. */
    void begin(String realm) throws IOException {
        delete(home.resolve("data"));
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imports.resolve("liaison-realm.json"), realm);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
