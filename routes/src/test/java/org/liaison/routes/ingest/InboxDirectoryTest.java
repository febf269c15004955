// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;

class InboxDirectoryTest {

    private static final MessageId ID = new MessageId("01a201ec-69a3-7034-8554-719ac45ee4c4");
    private static final MessageId EARLIER = new MessageId("01a201ec-69a3-7034-8554-719ac45ee4c5");

    @TempDir
    private Path directory;

    private InboxDirectory inbox;

    @BeforeEach
    void open() {
        inbox = reopened();
    }

    @Test
    void anAcceptedFileEndsInDoneUnderItsMessage() throws IOException {
        inbox.settle(taken("record.xml"), new Ingestion.Accepted(ID));

        assertThat(files("done")).containsExactly(ID + "-record.xml");
        assertThat(files(".taken")).isEmpty();
    }

    @Test
    void aRepeatedFileEndsInDoneUnderItsFirstMessage() throws IOException {
        inbox.settle(taken("record.xml"), new Ingestion.Repeated(EARLIER));

        assertThat(files("done")).containsExactly(EARLIER + "-record.xml");
    }

    @Test
    void aDuplicateEndsInRefusedWithItsFindings() throws IOException {
        var finding = new Finding("GW-ING-101", "record", "the same record was handed in before");

        inbox.settle(taken("record.xml"), new Ingestion.Duplicate(ID, EARLIER, finding));

        assertThat(files("refused")).containsExactly(ID + "-record.xml", ID + ".findings.txt");
        assertThat(directory.resolve("refused").resolve(ID + ".findings.txt"))
                .content()
                .contains("message " + ID, finding.toString(), "next: ")
                .doesNotContain("record.xml");
    }

    @Test
    void mediaIsNotKeptHereEither() throws IOException {
        inbox.settle(taken("record.xml"), refused("GW-VAL-021"));

        assertThat(files("refused")).containsExactly(ID + ".findings.txt");
        assertThat(files(".taken")).isEmpty();
    }

    @Test
    void aFileThatALaterStationRefusesMovesFromDoneToRefused() throws IOException {
        inbox.settle(taken("record.xml"), new Ingestion.Accepted(ID));

        inbox.tell(ID, List.of(new Finding("GW-VAL-010", "place", "rule"), new Finding("GW-VAL-101", "place", "rule")));

        assertThat(files("done")).isEmpty();
        assertThat(files("refused")).containsExactly(ID + "-record.xml", ID + ".findings.txt");
        assertThat(directory.resolve("refused").resolve(ID + ".findings.txt"))
                .content()
                .contains("GW-VAL-010", "GW-VAL-101");
    }

    @Test
    void aRefusalOfARecordThatCameThroughAnotherDoorIsNoBusinessOfTheDirectory() throws IOException {
        inbox.tell(ID, List.of(new Finding("GW-VAL-010", "place", "rule")));

        assertThat(files("refused")).isEmpty();
    }

    @Test
    void whatAKilledProcessHadTakenIsOfferedAgain() throws IOException {
        var key = inbox.idempotencyKey(taken("record.xml"));

        var again = reopened();

        assertThat(directory.resolve("record.xml")).exists();
        assertThat(again.idempotencyKey(directory.resolve("record.xml"))).isEqualTo(key);
    }

    @Test
    void aFileThatWasMovedAlreadyIsNoFailure() throws IOException {
        var taken = taken("record.xml");
        Files.delete(taken);

        inbox.settle(taken, new Ingestion.Repeated(ID));
        inbox.settle(taken, refused("GW-VAL-021"));

        assertThat(files("done")).isEmpty();
    }

    @Test
    void anotherFileOfTheSameNameHasAnotherKey() throws IOException {
        var first = inbox.idempotencyKey(taken("record.xml"));
        var file = taken("record.xml");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        assertThat(inbox.idempotencyKey(file)).isNotEqualTo(first);
    }

    @Test
    void readsOneByteMoreThanARecordMayHave() throws IOException {
        var file = taken("large.xml");
        Files.write(file, new byte[Intake.MAX_BYTES + 10]);

        assertThat(InboxDirectory.read(file)).hasSize(Intake.MAX_BYTES + 1);
    }

    private InboxDirectory reopened() {
        return new InboxDirectory(directory, Catalogue.load(), bytes -> bytes);
    }

    private Path taken(String name) throws IOException {
        return Files.writeString(directory.resolve(".taken").resolve(name), "<record/>");
    }

    private static Ingestion refused(String code) {
        return new Ingestion.Refused(ID, List.of(new Finding(code, "record", "rule")));
    }

    private List<String> files(String name) throws IOException {
        try (var files = Files.list(directory.resolve(name))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
