// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.eis.EisGenerator;

class LargeBatchTest {

    @TempDir
    private Path folder;

    @Test
    void makesOneBatchOfTheRecordsOfADirectory() throws IOException {
        var records = records("3");

        var ran = convert(records, "eis-batch");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("150 entities of 3 packages", "loss Handling/Urgency NO_HOME");
        assertThat(folder.resolve("batch.xml")).content().contains("<Batch", "</Batch>");
    }

    @Test
    void aRecordThatIsRefusedStopsNoneOfTheOthers() throws IOException {
        var records = records("2");
        Files.writeString(records.resolve("package-0000000.xml"), "<ExchangePackage/>");

        var ran = convert(records, "eis-batch");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("package-0000000.xml, ", "100 entities of 2 packages");
        assertThat(folder.resolve("batch.xml")).exists();
    }

    @Test
    void aDirectoryBecomesNothingElse() throws IOException {
        var ran = convert(records("1"), "stix");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("GW-CLI-002", "--to eis-batch --out FILE");
    }

    private Path records(String packages) throws IOException {
        var records = folder.resolve("records");
        EisGenerator.main(packages, records.toString(), "1");
        return records;
    }

    private Ran convert(Path records, String to) {
        return Ran.of(
                "convert",
                "--from",
                "exchange",
                "--to",
                to,
                "--out",
                folder.resolve("batch.xml").toString(),
                records.toString());
    }
}
