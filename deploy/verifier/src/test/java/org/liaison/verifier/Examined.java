// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the verifier says about an export in memory. */
final class Examined {

    private static final Counter SILENT =
            new Counter(new PrintWriter(OutputStream.nullOutputStream(), false, UTF_8), false, 1, () -> 0);

    private Examined() {}

    static Verdict of(byte[] export) {
        return of(export, Optional.empty());
    }

    static Verdict of(byte[] export, Optional<LogKey> key) {
        try {
            return new Examination(new ByteArrayInputStream(export), key, SILENT).run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Verdict of(List<String> lines) {
        return of((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    /** The place and the problem of the first thing that is wrong, or what would be printed when nothing is. */
    static String saysOf(List<String> lines) {
        return says(of(lines));
    }

    static String placeIn(byte[] export) {
        return switch (of(export)) {
            case Verdict.Holds holds -> "nowhere";
            case Verdict.Fails fails -> fails.fault().place().toString();
        };
    }

    static String says(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds holds -> "verifies " + holds.entries();
            case Verdict.Fails fails -> String.valueOf(fails.fault().getMessage());
        };
    }
}
