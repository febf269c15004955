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
            ledger.settle(sight("a", "digest"), new Accepted(), NOON);

            var again = ledger.settle(
                    sight("a", "digest"), new Refused("SBX-BEH-001", "changed its mind"), NOON.plusSeconds(9));

            assertThat(again).isEqualTo(new Ledger.Entry(new Accepted(), "digest", "gateway", NOON, 1, 2, false));
        }
    }

    @Test
    void readsItselfBack() throws Exception {
        var file = folder.resolve("store.tsv");
        try (var ledger = Ledger.open(file)) {
            ledger.settle(sight("a", "one"), new Accepted(), NOON);
            ledger.settle(sight("b", "two"), new Refused("SBX-VAL-003", "the package breaks its schema"), NOON);
            ledger.settle(sight("a", "one"), new Accepted(), NOON);
            ledger.settle(sight("a", "three"), new Accepted(), NOON);

            try (var copy = Ledger.open(file)) {
                assertThat(copy.entries()).isEqualTo(ledger.entries()).hasSize(2);
            }
        }
    }

    @Test
    void dropsALineThatACrashCutShort() throws Exception {
        var file = folder.resolve("store.tsv");
        try (var ledger = Ledger.open(file)) {
            ledger.settle(sight("a", "one"), new Accepted(), NOON);
        }
        Files.writeString(file, "2026-11-22T12:00:00Z\tb\ttw", StandardOpenOption.APPEND);

        try (var ledger = Ledger.open(file)) {
            ledger.settle(sight("c", "three"), new Accepted(), NOON);
        }
        try (var ledger = Ledger.open(file)) {
            assertThat(ledger.entries()).containsOnlyKeys("a", "c");
        }
    }

    @Test
    void takesOverOnceHoweverManyComeAtOnce() throws Exception {
        try (var ledger = Ledger.open(folder.resolve("store.tsv"));
                var threads = Executors.newFixedThreadPool(8)) {
            Callable<Ledger.Entry> arrival = () -> ledger.settle(sight("a", "one"), new Accepted(), NOON);

            for (var each : threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(any -> arrival).toList())) {
                assertThat(each.get().deliveries()).isEqualTo(1);
            }

            assertThat(ledger.entries())
                    .containsEntry("a", new Ledger.Entry(new Accepted(), "one", "gateway", NOON, 1, 64, false));
        }
    }

    @Test
    void nothingButTheIdIsLeftOfWhatItsSenderCalledBack() throws Exception {
        var file = folder.resolve("store.tsv");
        try (var ledger = Ledger.open(file)) {
            ledger.settle(sight("a", "one"), new Accepted(), NOON);

            assertThat(ledger.withdraw("a", "stranger", NOON)).isFalse();
            assertThat(ledger.withdraw("a", "gateway", NOON)).isTrue();
            assertThat(ledger.withdraw("a", "gateway", NOON)).isTrue();

            var left = new Ledger.Entry(new Accepted(), "", "gateway", NOON, 1, 1, true);
            assertThat(ledger.entries()).containsOnly(java.util.Map.entry("a", left));
            try (var copy = Ledger.open(file)) {
                assertThat(copy.entries()).isEqualTo(ledger.entries());
            }
        }
    }

    @Test
    void refusesWhatWasCalledBackBeforeItCame() throws Exception {
        try (var ledger = Ledger.open(folder.resolve("store.tsv"))) {
            ledger.withdraw("a", "gateway", NOON);

            var late = ledger.settle(sight("a", "one"), new Accepted(), NOON.plusSeconds(1));

            assertThat(late.verdict())
                    .isInstanceOfSatisfying(
                            Refused.class, each -> assertThat(each.code()).isEqualTo("SBX-NOT-003"));
            assertThat(late.deliveries()).isZero();
        }
    }

    private static Ledger.Sight sight(String id, String digest) {
        return new Ledger.Sight(id, "gateway", digest);
    }
}
