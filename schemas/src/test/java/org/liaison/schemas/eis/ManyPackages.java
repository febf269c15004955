// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Writes a batch of generated packages and holds it against its schema, in a machine whose memory its caller limits. */
final class ManyPackages {

    private ManyPackages() {}

    /** Arguments: number of packages, directory. */
    public static void main(String... arguments) throws IOException {
        long packages = Long.parseLong(arguments[0]);
        var file = Path.of(arguments[1]).resolve("batch.xml");
        long began = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var outcome =
                    new EisStream(new BatchName("batch-1", "si-spoc")).write(EisGenerator.packages(1, packages), out);
            System.out.println(outcome.entities() + " entities of " + outcome.packages() + " packages");
        }
        System.out.println(Files.size(file) + " bytes, written in " + since(began));
        began = System.nanoTime();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            System.out.println(EisStream.validate(in).size() + " findings, after " + since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofMillis((System.nanoTime() - began) / 1_000_000);
    }
}
