// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;

/** Writes hash sets of invented entries, to measure and to try with. The same seed makes the same bytes. */
public final class VicsGenerator {

    private static final HexFormat HEX = HexFormat.of();

    private final Random random;

    private VicsGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** Writes {@code entries} entries of profile US; {@code progress} counts entries. */
    public static void write(OutputStream out, long seed, long entries, Progress progress) {
        var generator = new VicsGenerator(seed);
        try (var json = new EntryWriter(out, Profile.US)) {
            for (long i = 1; i <= entries; i++) {
                json.write(generator.entry(i));
                progress.read(i, entries);
            }
        }
    }

    /** Arguments: number of entries, file, seed. */
    public static void main(String... arguments) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            write(out, Long.parseLong(arguments[2]), Long.parseLong(arguments[0]), Progress.NONE);
        }
    }

    private Entry entry(long key) {
        var md5 = hex(16);
        var entry = new Entry("Media", "")
                .put("MediaID", Long.toString(key))
                .put("Category", Integer.toString(random.nextInt(5)))
                .put("MD5", md5)
                .put("SHA1", hex(20))
                .put("MimeType", random.nextBoolean() ? "image/jpeg" : "video/mp4")
                .put("MediaSize", Integer.toString(random.nextInt(50_000_000)))
                .put("VictimIdentified", random.nextInt(10) == 0 ? "true" : null)
                .put("DateUpdated", "2026-01-%02dT08:00:00Z".formatted(1 + random.nextInt(28)));
        entry.add("MediaFiles", place(md5, key));
        entry.add(
                "AlternativeHashes",
                new Entry("AlternativeHashes", "")
                        .put("MD5", md5)
                        .put("HashName", "SHA256")
                        .put("HashValue", hex(32)));
        return entry;
    }

    private Entry place(String md5, long key) {
        return new Entry("MediaFiles", "")
                .put("MD5", md5)
                .put("FileName", "invented-" + key)
                .put("FilePath", "/exhibit/nemo/" + random.nextInt(1_000))
                .put("Created", "2025-06-%02dT12:00:00+02:00".formatted(1 + random.nextInt(28)));
    }

    private String hex(int bytes) {
        var hash = new byte[bytes];
        random.nextBytes(hash);
        return HEX.formatHex(hash);
    }
}
