// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaison.sandbox.Verdict.Accepted;
import org.liaison.sandbox.Verdict.Refused;

/**
 * Remembers every message for ever in a file that is only appended to and forced to disk before anybody is answered.
 * One line a sight of a message: time, id, digest, word, code and reason between tabs; the first line of an id decides.
 */
final class Ledger implements AutoCloseable {

    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";
    private static final String AGAIN = "again";

    private final FileChannel file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Object disk = new Object();
    private long written;
    private long forced;

    private Ledger(FileChannel file) {
        this.file = file;
    }

    /** What is known of one message. {@code deliveries} counts take-overs and must never pass one. */
    record Entry(Verdict verdict, String digest, Instant receivedAt, int deliveries, int seen) {

        private Entry again() {
            return new Entry(verdict, digest, receivedAt, deliveries, seen + 1);
        }

        private Entry deliveredAgain() {
            return new Entry(verdict, digest, receivedAt, deliveries + 1, seen + 1);
        }
    }

    /** Opens the file and drops a last line that a crash cut short: nobody was answered for it. */
    static Ledger open(Path path) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var ledger = new Ledger(file);
        var bytes = Files.readAllBytes(path);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(ledger::replay);
        file.truncate(end).position(end);
        return ledger;
    }

    /** Settles a message once and for all; whoever comes again gets what was settled. */
    Entry settle(String messageId, String digest, Verdict fresh, Instant now) throws IOException {
        Entry settled;
        long mark;
        synchronized (this) {
            var known = entries.get(messageId);
            if (known != null && !known.digest().equals(digest)) {
                return new Entry(
                        new Refused("SBX-VAL-009", "this message id was used for another package"), digest, now, 0, 1);
            }
            settled = known == null ? first(fresh, digest, now) : known.again();
            entries.put(messageId, settled);
            append(known == null ? line(now, messageId, digest, fresh) : again(now, messageId, digest));
            mark = written;
        }
        force(mark);
        return settled;
    }

    synchronized Map<String, Entry> entries() {
        return new LinkedHashMap<>(entries);
    }

    private static Entry first(Verdict verdict, String digest, Instant now) {
        return new Entry(verdict, digest, now, verdict instanceof Accepted ? 1 : 0, 1);
    }

    private static String line(Instant now, String messageId, String digest, Verdict verdict) {
        return switch (verdict) {
            case Accepted accepted -> String.join("\t", now.toString(), messageId, digest, ACCEPTED, "", "");
            case Refused refused ->
                String.join("\t", now.toString(), messageId, digest, REFUSED, refused.code(), refused.reason());
        };
    }

    private static String again(Instant now, String messageId, String digest) {
        return String.join("\t", now.toString(), messageId, digest, AGAIN, "", "");
    }

    private void replay(String line) {
        var fields = List.of(line.split("\t", -1));
        var known = entries.get(fields.get(1));
        Entry entry;
        if (known != null) {
            entry = fields.get(3).equals(ACCEPTED) ? known.deliveredAgain() : known.again();
        } else {
            var verdict = fields.get(3).equals(ACCEPTED) ? new Accepted() : new Refused(fields.get(4), fields.get(5));
            entry = first(verdict, fields.get(2), Instant.parse(fields.get(0)));
        }
        entries.put(fields.get(1), entry);
    }

    private void append(String line) throws IOException {
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            written += file.write(bytes);
        }
    }

    /** Requests that wait for the disk meanwhile are served by the same force. */
    private void force(long mark) throws IOException {
        synchronized (disk) {
            if (forced < mark) {
                long reached = writtenSoFar();
                file.force(false);
                forced = reached;
            }
        }
    }

    private synchronized long writtenSoFar() {
        return written;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
