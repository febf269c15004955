// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Makes invented case records of one size, each different from all others: the gateway refuses duplicates. */
final class Records {

    private static final Instant FIRST = Instant.parse("2026-06-15T10:00:00Z");

    private final String template;
    private final int blocks;
    private final AtomicLong made = new AtomicLong();

    private Records(String template, int blocks) {
        this.template = template;
        this.blocks = blocks;
    }

    /** Records of about {@code size} bytes: as many accounts with an address each as it takes. */
    static Records ofSize(int size) {
        var empty = new Records(template(), 0);
        int missing = size - empty.next().length;
        if (missing < 0) {
            throw new CannotMeasure("a record has at least " + (size - missing) + " bytes; pass a larger --size");
        }
        int block = new Records(template(), 100).next().length - empty.next().length;
        return new Records(template(), (missing * 100 + block / 2) / block);
    }

    byte[] next() {
        var number = made.incrementAndGet();
        var accounts = new StringBuilder();
        var captures = new StringBuilder();
        var links = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            int id = 100 + i;
            accounts.append(account(id, number));
            captures.append(capture(id, number + i));
            links.append("  <Link from=\"p1\" type=\"uses\" to=\"a%d\"/>\n".formatted(id))
                    .append("  <Link from=\"i%d\" type=\"captured-from\" to=\"a%d\"/>\n".formatted(id, id));
        }
        return template.replace("@case@", "230/2026-B%08d".formatted(number))
                .replace("@accounts@", accounts)
                .replace("@captures@", captures)
                .replace("@links@", links)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String account(int id, long number) {
        return """
                  <Account id="a%d">
                    <Evaluation source="A" information="1"/>
                    <Service>Invented Games chat</Service>
                    <Identifier>%09d%03d</Identifier>
                    <ScreenName>kind_probus_%d</ScreenName>
                  </Account>
                """.formatted(id, number, id, id).indent(2);
    }

    private static String capture(int id, long turn) {
        return """
                  <IpCapture id="i%d">
                    <Evaluation source="A" information="1"/>
                    <IpAddress>198.51.100.%d</IpAddress>
                    <Port>%d</Port>
                    <At>%s</At>
                    <Activity>message</Activity>
                  </IpCapture>
                """.formatted(id, turn % 254 + 1, 40_000 + turn % 20_000, FIRST.plusSeconds(turn % 1_000_000))
                .indent(2);
    }

    private static String template() {
        try (var in = Objects.requireNonNull(Records.class.getResourceAsStream("si-case.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
