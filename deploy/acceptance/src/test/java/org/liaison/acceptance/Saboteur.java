// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.liaison.routes.watch.StationListener;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Station;

/**
 * Sits in the gateway's process. Does nothing unless told by system properties: {@value #STOP} names the station at
 * which every record handed in to this process stops for ever; {@value #BREAK} is a directory in which a file named
 * like a station makes it fail once, with the file's text as the exception's.
 */
public final class Saboteur implements StationListener {

    static final String PREFIX = "liaison.test.";
    static final String STOP = PREFIX + "stop-at";
    static final String MARKER = PREFIX + "marker";
    static final String BREAK = PREFIX + "break";

    @SuppressWarnings("TimeInStaticInitializer") // when this process began is what is meant
    private static final Instant STARTED = Instant.now();

    private final String stop = System.getProperty(STOP, "");
    private final Optional<Path> breaks =
            Optional.ofNullable(System.getProperty(BREAK)).map(Path::of);

    @Override
    public void at(Station station, Header header) {
        if (station.word().equals(stop) && header.receivedAt().isAfter(STARTED)) {
            stopForEver(header);
        }
        breaks.map(each -> each.resolve(station.word())).flatMap(Saboteur::take).ifPresent(text -> {
            throw new IllegalStateException(text);
        });
    }

    private static void stopForEver(Header header) {
        try {
            Files.writeString(
                    Path.of(System.getProperty(MARKER, "")), header.id().value());
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever deletes the file has it. */
    private static Optional<String> take(Path file) {
        try {
            var text = Files.readString(file);
            Files.delete(file);
            return Optional.of(text);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
