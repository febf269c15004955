// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The system under measurement: gateway with database, and partner, each in a process of its own. */
final class Site implements AutoCloseable {

    private static final String PARTNER = "siena-sandbox";

    private final Path data;
    private final Child gateway;
    private final Child sandbox;
    private final Postmaster postgres;

    private Site(Path data, Child gateway, Child sandbox, Postmaster postgres) {
        this.data = data;
        this.gateway = gateway;
        this.sandbox = sandbox;
        this.postgres = postgres;
    }

    /** Starts from nothing; whatever happens, no process is left when this JVM ends. */
    static Site start(Plan plan) throws InterruptedException {
        var data = plan.directory().resolve("gateway");
        Postmaster.find(data).ifPresent(Postmaster::stop);
        clear(plan.directory());
        int port = freePort();
        var gateway = Child.start("gateway", plan, plan.tuning().gatewayJvm(), serve(plan, data, port));
        atExit(() -> stop(gateway, data));
        gateway.await(() -> Files.exists(data.resolve("api-token")) && Files.exists(data.resolve("address")));
        // the gateway in demo mode makes the keys of both
        var sandbox = Child.start("sandbox", plan, plan.tuning().sandboxJvm(), sandbox(plan, data, port));
        atExit(sandbox::stop);
        sandbox.await(() -> sandbox.said().contains(" ready on "));
        var postgres = Postmaster.find(data)
                .orElseThrow(() -> new CannotMeasure("the bench needs the embedded PostgreSQL of the demo profile"));
        return new Site(data, gateway, sandbox, postgres);
    }

    private static List<String> serve(Plan plan, Path data, int partnerPort) {
        List<String> program = new ArrayList<>(List.of(
                "org.liaison.app.Liaison", "serve", "--demo", "--port", "0", "--data", data.toString(), "--partner"));
        program.add(PARTNER + "=https://127.0.0.1:" + partnerPort + "/siena");
        plan.tuning().settings().forEach((key, value) -> program.addAll(List.of("--set", key + "=" + value)));
        return program;
    }

    private static List<String> sandbox(Plan plan, Path data, int port) {
        return List.of(
                "org.liaison.sandbox.Sandbox",
                "--name",
                PARTNER,
                "--port",
                Integer.toString(port),
                "--keys",
                data.resolve("keys").toString(),
                "--store",
                plan.directory().resolve("sandbox.store").toString());
    }

    private static void atExit(Runnable farewell) {
        Runtime.getRuntime().addShutdownHook(new Thread(farewell));
    }

    /** The gateway stops its database itself, unless it was killed. */
    private static void stop(Child gateway, Path data) {
        gateway.stop();
        Postmaster.find(data).ifPresent(Postmaster::stop);
    }

    Processes processes(Lookout lookout) {
        return new Processes(gateway.pid(), sandbox.pid(), postgres.pid(), lookout.backend());
    }

    URI address() {
        return URI.create(read("address"));
    }

    String token() {
        return read("api-token");
    }

    String database() {
        return postgres.url();
    }

    @Override
    public void close() {
        stop(gateway, data);
        sandbox.stop();
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException e) {
            throw new CannotMeasure("the gateway left no " + file, e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotMeasure("no free port on loopback", e);
        }
    }

    private static void clear(Path directory) {
        try {
            if (Files.exists(directory)) {
                try (var files = Files.walk(directory)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new CannotMeasure(directory + " cannot be cleared", e);
        }
    }
}
