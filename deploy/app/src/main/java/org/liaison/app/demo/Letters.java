// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.liaison.app.RunningGateway;
import org.liaison.routes.accept.DoorServer;

/** What sandbox partners send in the demonstration: a folder each, with what must come of it. */
final class Letters {

    private Letters() {}

    /** One package of a partner. */
    record Letter(
            String sample,
            String partner,
            String message,
            String expected,
            String expectedCode,
            String outcome,
            String code,
            long millis)
            implements Demo.Line {

        boolean met() {
            return outcome.equals(expected) && code.equals(expectedCode);
        }

        @Override
        public String text() {
            return "%-34s %-10s %-24s %-28s %5d ms%s"
                    .formatted(
                            sample,
                            outcome.equals("accepted") ? "received" : outcome,
                            code,
                            "from " + partner,
                            millis,
                            met() ? "" : "  MISSED: expected " + expected + " " + expectedCode);
        }
    }

    static List<Letter> all(Path directory, Partners partners, RunningGateway gateway)
            throws IOException, InterruptedException {
        var door = gateway.get(DoorServer.class).address();
        var letters = new ArrayList<Letter>();
        try (var folders = Files.list(directory)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                letters.add(send(folder, partners, door));
            }
        }
        return letters;
    }

    private static Letter send(Path folder, Partners partners, java.net.URI door)
            throws IOException, InterruptedException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("letter.properties"))) {
            properties.load(in);
        }
        var partner = properties.getProperty("from");
        long began = System.nanoTime();
        var sent = partners.send(partner, door, Files.readString(folder.resolve("package.xml")));
        return new Letter(
                folder.getFileName().toString(),
                partner,
                sent.messageId(),
                properties.getProperty("expect"),
                properties.getProperty("code", ""),
                sent.outcome(),
                sent.code(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
