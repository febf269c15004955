// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Keys;
import org.liaison.routes.given.RecordingTrail;
import org.liaison.routes.given.Records;
import org.liaison.routes.given.SettableClock;
import org.liaison.routes.given.Threads;
import org.liaison.routes.state.Messages;
import org.liaison.routes.state.Progress;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.sicase.SiCaseReader;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.Vault;

class IntakeIT {

    private static final String RECORD = Records.text("si-online-grooming");

    private final Database database = Database.SHARED;
    private final RecordingTrail trail = new RecordingTrail();
    private final Vault vault = new Vault(new UnitOfWork(database.jdbc), Keys.ring());
    private final Progress progress = new Progress(database.jdbc);
    private final Intake intake = new Intake(
            new Formats(List.of(new SiCaseReader()), List.of()),
            Keys.ring(),
            new Messages(new UnitOfWork(database.jdbc)),
            vault,
            trail,
            new Intake.Frame(
                    new SettableClock(),
                    MessageIds.random(),
                    database.transactions,
                    Duration.ofSeconds(30),
                    new Watch(new SimpleMeterRegistry(), List.of())));

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void keepsTheOriginalEncryptedAndTrailsIt() {
        var message = intake.take(record(RECORD, null)).message();

        assertThat(text(vault.openOriginal(message).bytes())).isEqualTo(RECORD);
        assertThat(text(database.jdbc.queryForObject("select bytes from payload", byte[].class)))
                .doesNotContain("SiCase");
        assertThat(trail.kinds()).containsExactly("Ingested");
        assertThat(progress.find(message).orElseThrow().format()).isEqualTo("si-case");
    }

    @RepeatedTest(3)
    void ofTheSameRecordFromManyAtOnceOneIsAccepted() throws Exception {
        var results = Threads.atOnce(8, () -> intake.take(record(RECORD, null)));

        assertThat(results).filteredOn(Ingestion.Accepted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Ingestion.Duplicate.class::isInstance).hasSize(7);
        assertThat(trail.kinds()).hasSize(8).containsOnly("Ingested");
    }

    @RepeatedTest(3)
    void ofTheSameRequestFromManyAtOnceAllGetOneMessage() throws Exception {
        var results = Threads.atOnce(8, () -> intake.take(record(RECORD, "key-1")));

        assertThat(results)
                .extracting(Ingestion::message)
                .containsOnly(results.getFirst().message());
        assertThat(results).filteredOn(Ingestion.Accepted.class::isInstance).hasSize(1);
    }

    @Test
    void aKeyThatNamedAnotherRecordIsRefused() {
        intake.take(record(RECORD, "key-1"));

        var result = intake.take(record(RECORD + " ", "key-1"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Ingestion.Refused.class,
                        each -> assertThat(each.findings()).extracting("code").containsExactly("GW-ING-103"));
    }

    @Test
    void mediaIsCutOutBeforeAnythingIsKept() {
        var record = Records.text("si-media-inside");

        var message = intake.take(record(record, null)).message();

        assertThat(vault.openOriginal(message).bytes().length).isLessThan(record.length());
        assertThat(refusal(message)).isEqualTo("GW-VAL-021 record");
    }

    @Test
    void ofARecordThatIsTooLargeNothingIsKept() {
        var large = new Delivered(
                Delivered.Door.JMS, "records", "contact-point", null, null, new byte[Intake.MAX_BYTES + 1]);

        var message = intake.take(large).message();

        assertThat(vault.openOriginal(message).bytes()).isEmpty();
        assertThat(refusal(message)).isEqualTo("GW-ING-102 record");
    }

    @Test
    void whatNobodyRecognisesIsStoredForTheNextStationToRefuse() {
        var result = intake.take(record("no xml", null));

        assertThat(result).isInstanceOf(Ingestion.Accepted.class);
        assertThat(progress.find(result.message()).orElseThrow().format()).isEqualTo(Intake.UNKNOWN);
    }

    private String refusal(MessageId message) {
        assertThat(progress.find(message).orElseThrow().state()).isEqualTo("refused");
        var refused = (WayEvent.Refused) trail.events().getLast();
        assertThat(refused.station()).isEqualTo("ingest");
        return String.join(", ", refused.findings());
    }

    private static Delivered record(String text, @Nullable String key) {
        return new Delivered(
                Delivered.Door.REST, "records", "contact-point", key, null, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
