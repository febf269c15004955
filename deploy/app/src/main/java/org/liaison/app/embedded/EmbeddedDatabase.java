// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.liaison.app.CannotStart;

/**
 * Real PostgreSQL binaries run as a child process on a data directory of our own, with full durability. A server that
 * outlived a killed gateway is taken over.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(90);

    private final String jdbcUrl;
    private final AutoCloseable server;

    private EmbeddedDatabase(String jdbcUrl, AutoCloseable server) {
        this.jdbcUrl = jdbcUrl;
        this.server = server;
    }

    /** @throws CannotStart {@code GW-SYS-001} with what is missing */
    public static EmbeddedDatabase start(Path data) {
        var directory = data.resolve("postgres").toAbsolutePath();
        var running = findRunning(directory);
        if (running.isPresent()) {
            return running.get();
        }
        try {
            Files.createDirectories(data);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // it would run beside ours and end the database too early
                    .setPGStartupWait(STARTUP)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("jit", "off")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track", "all")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            return new EmbeddedDatabase(url(server.getPort()), server);
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart("GW-SYS-001", "the embedded PostgreSQL cannot start in " + directory, advice(), e);
        }
    }

    /** The server on this directory, if one is alive: also one that a killed gateway left behind. */
    public static Optional<EmbeddedDatabase> findRunning(Path directory) {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(pidFile);
            long pid = Long.parseLong(lines.get(0).strip());
            var url = url(Integer.parseInt(lines.get(3).strip()));
            if (!answers(url, directory)) {
                return Optional.empty();
            }
            return Optional.of(
                    new EmbeddedDatabase(url, () -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // half written: it is starting or died; PostgreSQL itself decides
        }
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) { // AutoCloseable declares it; the process ends anyway
            throw new IllegalStateException("the embedded PostgreSQL did not stop", e);
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&reWriteBatchedInserts=true";
    }

    /** A stale file may name a port that another server has by now, so the server is asked whose it is. */
    private static boolean answers(String url, Path directory) {
        try (var connection = DriverManager.getConnection(url + "&connectTimeout=3");
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            return rows.next() && Files.isSameFile(Path.of(rows.getString(1)), directory);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static String advice() {
        var root = "root".equals(System.getProperty("user.name"));
        return root
                ? "as root it needs user namespaces (sysctl kernel.unprivileged_userns_clone, user.max_user_namespaces);"
                        + " run as an ordinary user, or point spring.datasource.url at a PostgreSQL server"
                : "check that the directory is writable and java.io.tmpdir allows executables,"
                        + " or point spring.datasource.url at a PostgreSQL server";
    }
}
