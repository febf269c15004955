// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The documented export, which the gateway's own tests write byte for byte. */
final class Example {

    static final int ENTRIES = 12;
    static final String KEY = "log.example/nowhere+70c1c074+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
    static final String ROOT = "f5JKjYL4VFXEnzE15ku5U/9HGnNpljKGrKCyoMEu8lU=";
    static final Path FILE = Path.of("../../docs/trail-export.example.jsonl");

    private Example() {}

    static byte[] bytes() {
        try {
            return Files.readAllBytes(FILE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Header, entries, checkpoint, each without its newline. */
    static List<String> lines() {
        return List.of(new String(bytes(), UTF_8).split("\n"));
    }
}
