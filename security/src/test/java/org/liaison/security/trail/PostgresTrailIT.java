// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.TrailLog.Entry;
import org.liaison.security.trail.TrailLog.Promise;

class PostgresTrailIT {

    private static final MessageId MESSAGE = Events.message(1_000_000);

    private static TrailDatabase database;

    @BeforeAll
    static void start() throws IOException {
        database = TrailDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void promisesMoreAboutAnEntryAsItTravels() {
        record(MESSAGE);

        assertThat(database.log.entriesOf(MESSAGE))
                .extracting(Entry::promise)
                .hasSize(6)
                .containsOnly(Promise.RECORDED);
        assertThat(database.log.findLatestCheckpoint()).isEmpty();

        assertThat(database.sequencer().runOnce()).isEqualTo(6);

        var entries = database.log.entriesOf(MESSAGE);
        assertThat(entries).extracting(Entry::promise).containsOnly(Promise.PUBLISHED);
        assertThat(entries).extracting(Entry::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(entries).extracting(Entry::body).containsExactlyElementsOf(bodies());
        assertThat(database.log.findLatestCheckpoint()).hasValueSatisfying(checkpoint -> {
            assertThat(checkpoint.size()).isEqualTo(6);
            assertThat(checkpoint.origin()).isEqualTo("log.example/nowhere");
        });
    }

    @Test
    void writesNoCheckpointWhenThereIsNothingNew() {
        record(MESSAGE);
        var sequencer = database.sequencer();
        sequencer.runOnce();

        assertThat(sequencer.runOnce()).isZero();
        assertThat(checkpoints()).isEqualTo(1);
    }

    @Test
    void provesTheEntriesOfAMessage() {
        database.recordMessages(100);
        record(MESSAGE);
        database.recordMessages(50);

        assertThat(database.log.verify(MESSAGE).proven()).isFalse();
        database.sequencer().runOnce();

        var verdict = database.log.verify(MESSAGE);
        assertThat(verdict.proven()).isTrue();
        assertThat(verdict.entries()).isEqualTo(6);
        assertThat(verdict.logSize()).isEqualTo(906);
        assertThat(database.log.verify(Events.message(9_999_999)).proven()).isFalse();
    }

    @Test
    void namesTheFirstEntryOfAMessageThatWasChanged() {
        database.recordMessages(10);
        record(MESSAGE);
        database.sequencer().runOnce();
        change("update trail_entry set body = replace(body, '\"attempt\":1', '\"attempt\":2') where idx >= 60");

        var verdict = database.log.verify(MESSAGE);

        assertThat(verdict.proven()).isFalse();
        assertThat(verdict.firstBad()).isEqualTo(63);
    }

    @Test
    void seesAColumnThatNoLongerSaysWhatTheEntrySays() {
        record(MESSAGE);
        database.sequencer().runOnce();
        change("update trail_entry set event = 'refused' where idx = 2");

        assertThat(database.log.verify(MESSAGE).firstBad()).isEqualTo(2);
    }

    @Test
    void provesNothingWithAnotherKey() {
        record(MESSAGE);
        database.sequencer().runOnce();
        var stranger = new PostgresTrailLog(database.jdbc, NoteKey.of(new TestSigner(2)));

        assertThat(stranger.verify(MESSAGE).proven()).isFalse();
    }

    @Test
    void exportsWhatIsPublishedAndNothingElse() throws IOException {
        database.recordMessages(700);
        database.sequencer().runOnce();
        database.sequencer().runOnce();
        database.recordMessages(1);
        var out = new ByteArrayOutputStream();
        var told = new ArrayList<Long>();

        long written = database.log.export(out, (done, total) -> told.add(done));

        assertThat(written).isEqualTo(4200);
        assertThat(told).last().isEqualTo(4200L);
        var lines = out.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(4202);
        assertThat(lines.getFirst())
                .startsWith("{\"format\":\"liaison-trail-export/1\"")
                .contains("\"size\":4200");
        assertThat(lines.getLast()).startsWith("{\"checkpoint\":\"log.example/nowhere\\n4200\\n");
        assertThat(lines.subList(1, 4201))
                .zipSatisfy(
                        LongStream.range(0, 4200).boxed().toList(),
                        (line, index) -> assertThat(line).startsWith("{\"index\":" + index + ",\"leaf\":\""));
    }

    @Test
    void exportsTheLeafThatWasPublishedBesideABodyThatWasChanged() throws IOException {
        record(MESSAGE);
        database.sequencer().runOnce();
        var before = new ByteArrayOutputStream();
        database.log.export(before, (done, total) -> {});
        change("update trail_entry set body = replace(body, '\"checks\":31', '\"checks\":32') where idx = 1");
        var after = new ByteArrayOutputStream();
        database.log.export(after, (done, total) -> {});

        assertThat(after.toString(UTF_8)).isEqualTo(before.toString(UTF_8).replace("\"checks\":31", "\"checks\":32"));
    }

    @Test
    void doesNotBuildOnTilesThatWereChanged() {
        record(MESSAGE);
        database.sequencer().runOnce();
        change("update trail_tile set hashes = set_byte(hashes, 40, 255 - get_byte(hashes, 40))");
        database.recordMessages(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> database.sequencer().runOnce())
                .withMessage("the stored tree does not have the root of its newest checkpoint");
        assertThat(checkpoints()).isEqualTo(1);
    }

    private static void record(MessageId message) {
        database.transactions.executeWithoutResult(status -> database.trail.append(Events.wayOf(message)));
    }

    private static List<String> bodies() {
        return Events.wayOf(MESSAGE).stream().map(CanonicalEvent::write).toList();
    }

    private static void change(String sql) {
        assertThat(database.jdbc.update(sql)).isPositive();
    }

    private static long checkpoints() {
        return database.client
                .sql("select count(*) from trail_checkpoint")
                .query(Long.class)
                .single();
    }
}
