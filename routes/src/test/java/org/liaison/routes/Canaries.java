// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import com.sun.net.httpserver.HttpServer;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** A web server and a file that nobody has a reason to touch. Whoever resolves anything is heard. */
final class Canaries implements AutoCloseable {

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private final Path file;
    private final Recording recording = new Recording();

    Canaries(Path directory) throws IOException {
        file = Files.writeString(directory.resolve("canary.txt"), "the canary sang");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
        recording.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/canary.dtd";
    }

    String file() {
        return file.toUri().toString();
    }

    int asked() {
        return asked.get();
    }

    /** How often anybody in this process read the file, by what the virtual machine itself recorded. */
    long reads() throws IOException {
        var dump = Files.createTempFile("canary", ".jfr");
        recording.dump(dump);
        try (var events = new RecordingFile(dump)) {
            long reads = 0;
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                reads += event.getEventType().getName().equals("jdk.FileRead")
                                && file.toString().equals(event.getString("path"))
                        ? 1
                        : 0;
            }
            return reads;
        } finally {
            Files.delete(dump);
        }
    }

    /** Reads the file itself, to show that it would have been heard. */
    void sing() throws IOException {
        try (var in = new FileInputStream(file.toFile())) {
            in.readAllBytes();
        }
    }

    @Override
    public void close() {
        recording.close();
        server.stop(0);
    }
}
