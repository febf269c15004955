// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Generates a hash set and converts it both ways, in a machine whose memory its caller limits. */
final class ManyEntries {

    private ManyEntries() {}

    /** Arguments: number of entries, directory. */
    public static void main(String... arguments) throws IOException {
        long entries = Long.parseLong(arguments[0]);
        var folder = Path.of(arguments[1]);
        var set = folder.resolve("set.json");
        long began = System.nanoTime();
        try (var out = out(set)) {
            VicsGenerator.write(out, 1, entries, Progress.NONE);
        }
        System.out.println(entries + " entries, " + Files.size(set) + " bytes, written in " + since(began));
        began = System.nanoTime();
        try (var in = in(set);
                var out = out(folder.resolve("again.json"))) {
            require(new VicsStream(in, Files.size(set), Progress.NONE).toVics(out, Profile.US), entries);
        }
        System.out.println("to vics 2.0 in " + since(began));
        began = System.nanoTime();
        try (var in = in(set);
                var out = out(folder.resolve("hashes.csv"))) {
            require(new VicsStream(in, Files.size(set), Progress.NONE).toHashTable(out), entries);
        }
        System.out.println("to a table in " + since(began));
        if (Files.mismatch(set, folder.resolve("again.json")) >= 0) {
            throw new IllegalStateException("the copy differs");
        }
    }

    private static void require(VicsStream.Outcome outcome, long entries) {
        if (!outcome.isWhole() || outcome.entries() != entries) {
            throw new IllegalStateException("not every entry was converted");
        }
    }

    private static InputStream in(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static OutputStream out(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static Duration since(long began) {
        return Duration.ofMillis((System.nanoTime() - began) / 1_000_000);
    }
}
