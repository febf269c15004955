// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

class VicsStreamTest {

    private static final long ENTRIES = 50_000;

    @Test
    void handsOnEveryEntryAndTellsHowFarItIs() {
        var document = generated(20);
        var seen = new ArrayList<String>();
        var read = new ArrayList<Long>();

        var outcome = new VicsStream(new ByteArrayInputStream(document), document.length, (now, total) -> read.add(now))
                .read(each -> seen.add(each.find("MediaID").orElseThrow().reveal()));

        assertThat(outcome.isWhole()).isTrue();
        assertThat(outcome.entries()).isEqualTo(20);
        assertThat(seen).first().isEqualTo("1");
        assertThat(read).last().isEqualTo((long) document.length);
    }

    @Test
    void writesWhatItReadAgain() {
        var document = generated(50);

        var out = new ByteArrayOutputStream();
        var outcome = stream(document).toVics(out, Profile.UK);

        assertThat(out.toByteArray()).isEqualTo(document);
        assertThat(outcome.losses()).isEmpty();
    }

    @Test
    void bringsAnOldCaseFileToTheCurrentVersionAndCountsWhatIsLost() {
        var media = Readings.media("\"Category\":2,\"RelativeFilePath\":\"a\",\"Nemo\":1");
        var json = Readings.old("1.2", "Cases", "{\"CaseNumber\":\"1\",\"Media\":[" + media + "," + media + "]}");

        var out = new ByteArrayOutputStream();
        var outcome = stream(json.getBytes(StandardCharsets.UTF_8)).toVics(out, Profile.UK);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("/2.0.xml/UK/$metadata#Media", "\"Category\":2")
                .doesNotContain("RelativeFilePath", "Nemo");
        assertThat(outcome.losses())
                .extracting(Loss::path)
                .containsExactly(
                        "/value[*]/CaseNumber", "/value[*]/Media[*]/RelativeFilePath", "/value[*]/Media[*]/member[*]");
        assertThat(outcome.lost()).containsEntry("/value[*]/Media[*]/RelativeFilePath", 2L);
    }

    @Test
    void writesATableOfHashes() {
        var json = Readings.hashSet(Readings.media("\"MediaID\":7,\"Category\":1,\"Comments\":\"=Nemo\""));

        var out = new ByteArrayOutputStream();
        var outcome = stream(json.getBytes(StandardCharsets.UTF_8)).toHashTable(out);

        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("""
                MediaID,MD5,SHA1,SHA256,SHA512,Category,Profile,MediaSize\r
                7,%s,,,,1,US,\r
                """.formatted(Readings.MD5));
        assertThat(outcome.losses()).extracting(Loss::path).containsExactly("/value[*]/Comments");
    }

    @Test
    void findsInAStreamWhatTheReaderFinds() {
        var json = Readings.hashSet(Readings.media("\"SHA1\":\"0\",\"Category\":\"x\"") + ",{}");

        var outcome = stream(json.getBytes(StandardCharsets.UTF_8)).read(each -> {});

        assertThat(outcome.findings())
                .extracting(Finding::code)
                .containsExactly("GW-VAL-010", "GW-VAL-105", "GW-VAL-042");
    }

    /** Every entry costs some kilobytes as objects, so fifty thousand held at once could not fit. */
    @Test
    void needsNoMoreMemoryForManyEntries(@TempDir Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ManyEntries.class.getName(),
                String.valueOf(ENTRIES),
                folder.toString());

        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("output")).content().contains(ENTRIES + " entries");
        assertThat(process.exitValue()).isZero();
    }

    private static VicsStream stream(byte[] document) {
        return new VicsStream(new ByteArrayInputStream(document), document.length, Progress.NONE);
    }

    private static byte[] generated(long entries) {
        var out = new ByteArrayOutputStream();
        VicsGenerator.write(out, 1, entries, Progress.NONE);
        return out.toByteArray();
    }
}
