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
import org.jspecify.annotations.Nullable;
import org.liaison.sandbox.Verdict.Accepted;
import org.liaison.sandbox.Verdict.Refused;

/**
 * Remembers every message for ever in a file that is only appended to and forced to disk before anybody is answered.
 * One line a sight of a message: time, id, digest, word, code and reason (or sender) between tabs; the first line of an
 * id decides.
 */
final class Ledger implements AutoCloseable {

    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";
    private static final String AGAIN = "again";
    private static final String WITHDRAWN = "withdrawn";
    private static final Refused CALLED_BACK = new Refused("SBX-NOT-003", "it was called back before it came");

    private final FileChannel file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Object disk = new Object();
    private long written;
    private long forced;

    private Ledger(FileChannel file) {
        this.file = file;
    }

    /**
     * What is known of one message. {@code deliveries} counts take-overs and must never pass one; {@code withdrawn}: its
     * sender called it back, and nothing of it is left but its id.
     */
    record Entry(
            Verdict verdict,
            String digest,
            String sender,
            Instant receivedAt,
            int deliveries,
            int seen,
            boolean withdrawn) {

        private Entry again() {
            return new Entry(verdict, digest, sender, receivedAt, deliveries, seen + 1, withdrawn);
        }

        private Entry deliveredAgain() {
            return new Entry(verdict, digest, sender, receivedAt, deliveries + 1, seen + 1, withdrawn);
        }

        private Entry erased() {
            return new Entry(verdict, "", sender, receivedAt, deliveries, seen, true);
        }

        private boolean isAbout(String other) {
            return withdrawn || digest.equals(other);
        }

        private boolean isFrom(String other) {
            return sender.isEmpty() || sender.equals(other);
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

    /** What is to be settled: who sent which document under which id. */
    record Sight(String messageId, String sender, String digest) {}

    /** Settles a message once and for all; whoever comes again gets what was settled. */
    Entry settle(Sight sight, Verdict fresh, Instant now) throws IOException {
        Entry settled;
        long mark;
        synchronized (this) {
            var known = entries.get(sight.messageId());
            if (known != null && !known.isAbout(sight.digest())) {
                var refused = new Refused("SBX-VAL-009", "this message id was used for another package");
                return new Entry(refused, sight.digest(), "", now, 0, 1, false);
            }
            settled = known == null ? first(sight, fresh, now) : known.again();
            entries.put(sight.messageId(), settled);
            append(known == null ? line(now, sight, fresh) : line(now, sight.messageId(), "", AGAIN, "", ""));
            mark = written;
        }
        force(mark);
        return settled;
    }

    /** Erases what is kept of a message; one that has not come yet will be refused. False if somebody else sent it. */
    boolean withdraw(String messageId, String sender, Instant now) throws IOException {
        long mark;
        synchronized (this) {
            var known = entries.get(messageId);
            if (known != null && !known.isFrom(sender)) {
                return false;
            }
            if (known != null && known.withdrawn()) {
                return true;
            }
            entries.put(messageId, withdrawn(known, sender, now));
            append(line(now, messageId, "", WITHDRAWN, "", sender));
            mark = written;
        }
        force(mark);
        return true;
    }

    private static Entry withdrawn(@Nullable Entry known, String sender, Instant now) {
        return known == null ? new Entry(CALLED_BACK, "", sender, now, 0, 0, true) : known.erased();
    }

    synchronized Map<String, Entry> entries() {
        return new LinkedHashMap<>(entries);
    }

    private static Entry first(Sight sight, Verdict verdict, Instant now) {
        boolean accepted = verdict instanceof Accepted;
        return new Entry(verdict, sight.digest(), accepted ? sight.sender() : "", now, accepted ? 1 : 0, 1, false);
    }

    private static String line(Instant now, Sight sight, Verdict verdict) {
        return switch (verdict) {
            case Accepted accepted -> line(now, sight.messageId(), sight.digest(), ACCEPTED, "", sight.sender());
            case Refused refused ->
                line(now, sight.messageId(), sight.digest(), REFUSED, refused.code(), refused.reason());
        };
    }

    private static String line(Instant now, String... fields) {
        return now + "\t" + String.join("\t", fields);
    }

    private void replay(String line) {
        var fields = List.of(line.split("\t", -1));
        var id = fields.get(1);
        var known = entries.get(id);
        var word = fields.get(3);
        Entry entry;
        if (word.equals(WITHDRAWN)) {
            entry = withdrawn(known, fields.get(5), Instant.parse(fields.get(0)));
        } else if (known != null) {
            entry = word.equals(ACCEPTED) ? known.deliveredAgain() : known.again();
        } else {
            var accepted = word.equals(ACCEPTED);
            var verdict = accepted ? new Accepted() : new Refused(fields.get(4), fields.get(5));
            var sight = new Sight(id, accepted ? fields.get(5) : "", fields.get(2));
            entry = first(sight, verdict, Instant.parse(fields.get(0)));
        }
        entries.put(id, entry);
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
