// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.sandbox.Verdict.Accepted;
import org.liaison.sandbox.Verdict.Refused;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void givesTheFirstVerdictForEver() throws Exception {
        try (var ledger = Ledger.open(folder.resolve("store.tsv"))) {
            ledger.settle("a", "digest", new Accepted(), NOON);

            var again =
                    ledger.settle("a", "digest", new Refused("SBX-BEH-001", "changed its mind"), NOON.plusSeconds(9));

            assertThat(again).isEqualTo(new Ledger.Entry(new Accepted(), "digest", NOON, 1, 2));
        }
    }

    @Test
    void readsItselfBack() throws Exception {
        var file = folder.resolve("store.tsv");
        try (var ledger = Ledger.open(file)) {
            ledger.settle("a", "one", new Accepted(), NOON);
            ledger.settle("b", "two", new Refused("SBX-VAL-003", "the package breaks its schema"), NOON);
            ledger.settle("a", "one", new Accepted(), NOON);
            ledger.settle("a", "three", new Accepted(), NOON);

            try (var copy = Ledger.open(file)) {
                assertThat(copy.entries()).isEqualTo(ledger.entries()).hasSize(2);
            }
        }
    }

    @Test
    void dropsALineThatACrashCutShort() throws Exception {
        var file = folder.resolve("store.tsv");
        try (var ledger = Ledger.open(file)) {
            ledger.settle("a", "one", new Accepted(), NOON);
        }
        Files.writeString(file, "2026-11-22T12:00:00Z\tb\ttw", StandardOpenOption.APPEND);

        try (var ledger = Ledger.open(file)) {
            ledger.settle("c", "three", new Accepted(), NOON);
        }
        try (var ledger = Ledger.open(file)) {
            assertThat(ledger.entries()).containsOnlyKeys("a", "c");
        }
    }

    @Test
    void takesOverOnceHoweverManyComeAtOnce() throws Exception {
        try (var ledger = Ledger.open(folder.resolve("store.tsv"));
                var threads = Executors.newFixedThreadPool(8)) {
            Callable<Ledger.Entry> arrival = () -> ledger.settle("a", "one", new Accepted(), NOON);

            for (var each : threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(any -> arrival).toList())) {
                assertThat(each.get().deliveries()).isEqualTo(1);
            }

            assertThat(ledger.entries()).containsEntry("a", new Ledger.Entry(new Accepted(), "one", NOON, 1, 64));
        }
    }
}
