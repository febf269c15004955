// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.TrailLog;

/** A log whose entries a test writes down. Everything in it is proven unless an entry is not published. */
final class WrittenLog implements TrailLog {

    final List<Entry> entries = new ArrayList<>();

    void write(@Nullable Long index, MessageId message, String event, String at, String body) {
        entries.add(new Entry(
                index, message, event, Instant.parse(at), body, index == null ? Promise.RECORDED : Promise.PUBLISHED));
    }

    @Override
    public List<Entry> entriesOf(MessageId message) {
        return entries.stream().filter(each -> each.message().equals(message)).toList();
    }

    @Override
    public Optional<Checkpoint> findLatestCheckpoint() {
        return Optional.of(new Checkpoint(
                "liaison.example/gateway",
                1042,
                "3q2+7wECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxw=",
                Instant.parse("2026-11-22T05:41:14.010Z"),
                "note"));
    }

    @Override
    public Verdict verify(MessageId message) {
        var entries = entriesOf(message);
        var bad = entries.stream().anyMatch(each -> each.promise() != Promise.PUBLISHED);
        return bad
                ? new Verdict(false, entries.size(), 1042, null, "An entry is not in a published checkpoint yet.")
                : new Verdict(true, entries.size(), 1042, null, "Every entry is in the tree of the newest checkpoint.");
    }

    @Override
    public long export(OutputStream out, Progress progress) {
        throw new UnsupportedOperationException("no page exports");
    }

    @Override
    public byte[] proof(MessageId message) {
        throw new UnsupportedOperationException();
    }
}
