// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watched directory. A file is picked up when it has stopped changing, by an atomic rename; it ends in
 * {@code done/} or, with a findings file beside it, in {@code refused/}, also when a later station refuses it. File
 * names can name people, so they stay on this disk and the message id is put in front.
 */
public final class InboxDirectory implements Refusals {

    /** Camel's options: no half-written or hidden file, settled for half a second, taken by rename. */
    public static final String OPTIONS = "preMove=.taken/${file:onlyname}&delete=true"
            + "&readLock=changed&readLockMinAge=500&readLockCheckInterval=100&readLockMinLength=0"
            + "&exclude=.*\\.(part|tmp)&initialDelay=200&delay=300&maxMessagesPerPoll=200&sortBy=file:name";

    private static final String TAKEN = ".taken";
    private static final String AGAIN = ".again";
    private static final Logger LOG = LoggerFactory.getLogger(InboxDirectory.class);

    private final Path directory;
    private final Catalogue catalogue;
    private final UnaryOperator<byte[]> keyed;

    /** @param keyed a keyed hash: file names may name people, so only it stands in the store */
    public InboxDirectory(Path directory, Catalogue catalogue, UnaryOperator<byte[]> keyed) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.keyed = keyed;
        try {
            Files.createDirectories(directory.resolve("done"));
            Files.createDirectories(directory.resolve("refused"));
            offer(TAKEN); // what a killed process had taken; its idempotency key says whether it was ingested
            offer(AGAIN);
        } catch (IOException e) {
            throw new UncheckedIOException("GW-SYS-005: the inbox directory cannot be used", e);
        }
    }

    public Path directory() {
        return directory;
    }

    /** A taken file that the gateway could not ingest waits until {@link #offerAgain}. */
    public void putBack(Path taken) {
        move(taken, directory.resolve(AGAIN).resolve(taken.getFileName()));
    }

    public void offerAgain() {
        try {
            offer(AGAIN);
        } catch (IOException e) {
            throw new UncheckedIOException("files in the inbox cannot be offered again", e);
        }
    }

    private void offer(String folder) throws IOException {
        var from = Files.createDirectories(directory.resolve(folder));
        try (var files = Files.newDirectoryStream(from)) {
            for (var file : files) {
                var to = directory.resolve(file.getFileName());
                if (!Files.exists(to)) { // else another file of that name goes first
                    Files.move(file, to);
                }
            }
        }
    }

    /** The same file gives the same key, also after a crash. */
    public String idempotencyKey(Path file) {
        try {
            var identity = file.getFileName() + "|" + Files.getLastModifiedTime(file) + "|" + Files.size(file);
            return HexFormat.of().formatHex(keyed.apply(identity.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("a file in the inbox cannot be read", e);
        }
    }

    /** At most one byte more than a record may have: enough to see that it is too large. */
    public static byte[] read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Intake.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in the inbox cannot be read", e);
        }
    }

    /** Puts a taken file where it belongs. */
    public void settle(Path taken, Ingestion result) {
        switch (result) {
            case Ingestion.Accepted accepted -> move(taken, "done", accepted.message());
            case Ingestion.Repeated repeated -> move(taken, "done", repeated.message());
            case Ingestion.Duplicate duplicate -> refuse(taken, duplicate.message(), List.of(duplicate.finding()));
            case Ingestion.Refused refused -> refuse(taken, refused.message(), refused.findings());
        }
    }

    private void refuse(Path taken, MessageId message, List<Finding> findings) {
        boolean media = findings.stream().anyMatch(each -> each.code().equals("GW-VAL-021"));
        try {
            if (media) {
                Files.deleteIfExists(taken); // media is never kept, not even here
            } else {
                move(taken, "refused", message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a refused file cannot be removed", e);
        }
        writeFindings(message, findings);
    }

    @Override
    public void tell(MessageId message, List<Finding> findings) {
        try (var files = Files.newDirectoryStream(directory.resolve("done"), message + "-*")) {
            for (var file : files) {
                Files.move(file, directory.resolve("refused").resolve(file.getFileName()));
                writeFindings(message, findings);
            }
        } catch (IOException | UncheckedIOException e) { // the refusal stands in the trail; only the courtesy failed
            LOG.atWarn().addKeyValue("message", message).log("findings could not be put into refused/");
        }
    }

    private void move(Path taken, String where, MessageId message) {
        move(taken, directory.resolve(where).resolve(message + "-" + taken.getFileName()));
    }

    private static void move(Path taken, Path to) {
        try {
            Files.move(taken, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) { // taken a second time after a crash between commit and move
            LOG.atInfo().log("an inbox file was moved already");
        } catch (IOException e) {
            throw new UncheckedIOException("an inbox file cannot be moved", e);
        }
    }

    private void writeFindings(MessageId message, List<Finding> findings) {
        var text = new StringBuilder("message ").append(message).append("\n");
        for (var each : findings) {
            var explained = catalogue.explain(each.code());
            text.append("\n")
                    .append(each)
                    .append("\n  next: ")
                    .append(explained.next())
                    .append("\n");
        }
        try {
            Files.writeString(
                    directory.resolve("refused").resolve(message + ".findings.txt"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("findings cannot be written to refused/", e);
        }
    }
}
