// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that was run to its end: its exit code and everything it said. */
record Run(int exit, String said) {

    private static final int PATIENCE_SECONDS = 90;

    static Run of(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("liaison-run", ".log");
        try {
            return of(command, said);
        } finally {
            Files.delete(said);
        }
    }

    private static Run of(List<String> command, Path said) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("a command did not end: " + Files.readString(said));
        }
        return new Run(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }
}
