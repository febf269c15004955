// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java process of the system under measurement. Its output goes to a log file. */
final class Child {

    private static final Duration STARTUP = Duration.ofMinutes(2);
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    private static final List<String> JVM =
            List.of("-XX:+UseParallelGC", "-Xmx768m", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");

    /** Options that this Java knows and older ones refuse; {@code ./liaison serve} sets the same. */
    private static List<String> ofRelease(int release) {
        List<String> options = new ArrayList<>();
        if (release >= 23) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (release >= 25) {
            options.add("-XX:+UseCompactObjectHeaders");
        }
        return options;
    }

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static Child start(String name, Plan plan, List<String> jvm, List<String> program) {
        var log = plan.directory().resolve(name + ".log");
        var target = plan.home().resolve("deploy/app/target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(ofRelease(Runtime.version().feature()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-Dliaison.home=" + plan.home(), "-cp", target.resolve("liaison-app.jar") + ":" + target + "/lib/*"));
        command.addAll(program);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Child(name, log, process);
        } catch (IOException e) {
            throw new CannotMeasure("the " + name + " process cannot be started", e);
        }
    }

    long pid() {
        return process.pid();
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    /** @throws CannotMeasure if the process ends or takes too long */
    void await(BooleanSupplier ready) throws InterruptedException {
        long until = System.nanoTime() + STARTUP.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new CannotMeasure("the " + name + " process did not start; its last words:\n"
                        + said().lines().reduce("", (all, line) -> line + "\n"));
            }
            Thread.sleep(100); // between two looks
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
