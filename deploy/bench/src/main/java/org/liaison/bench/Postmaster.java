// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The embedded PostgreSQL server of a data directory, as its own pid file names it. */
record Postmaster(long pid, int port) {

    private static final int FAREWELL_SECONDS = 15;

    /** Empty if none runs there. */
    static Optional<Postmaster> find(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            long pid = Long.parseLong(lines.get(0).strip());
            int port = Integer.parseInt(lines.get(3).strip());
            return isPostgres(pid) ? Optional.of(new Postmaster(pid, port)) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // none, or half written
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&ApplicationName=bench";
    }

    /** Only needed if the gateway could not stop it. */
    void stop() {
        ProcessHandle.of(pid).filter(each -> isPostgres(pid)).ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().get(FAREWELL_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                server.destroyForcibly();
            } catch (InterruptedException e) {
                server.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Process ids are used again: never end somebody else's. */
    private static boolean isPostgres(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "comm"))
                    .startsWith("postgres");
        } catch (IOException e) {
            return false;
        }
    }
}
