// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A program that runs beside the test and writes what it says to a file. */
final class Background {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path said;

    private Background(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static Background start(List<String> command, Path said) throws IOException {
        return new Background(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said);
    }

    long pid() {
        return process.pid();
    }

    /** The address behind these words, once the program has said them. */
    URI address(String words) {
        return URI.create(await(words).replaceFirst(" .*", ""));
    }

    /** What stands behind these words on their line. */
    String await(String words) {
        return Awaitility.await(words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the program still runs", this::mustRun)
                .until(() -> find(words), Optional::isPresent)
                .orElseThrow();
    }

    private void mustRun() {
        if (!process.isAlive()) {
            throw new AssertionError("the program ended with " + process.exitValue() + ":\n" + said());
        }
    }

    private Optional<String> find(String words) {
        return said().lines()
                .filter(line -> line.contains(words))
                .map(line ->
                        line.substring(line.indexOf(words) + words.length()).strip())
                .findFirst();
    }

    String said() {
        try {
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, as an operator stops it; false if it did not end in time. */
    boolean stop(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** SIGKILL: no hook of the program runs. */
    void kill() {
        try {
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
