// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final int CHECKPOINT = 1 + Example.ENTRIES;

    private final List<String> lines = new ArrayList<>(Example.lines());

    @Test
    void verifiesTheDocumentedExample() {
        assertThat(Examined.of(Example.bytes()))
                .isEqualTo(new Verdict.Holds(12, "log.example/nowhere", Example.ROOT, Example.KEY, false));
    }

    @Test
    void remembersThatTheKeyCameFromElsewhere() {
        assertThat(Examined.of(Example.bytes(), LogKey.find(Example.KEY)))
                .isEqualTo(new Verdict.Holds(12, "log.example/nowhere", Example.ROOT, Example.KEY, true));
    }

    @Test
    void refusesAnExportThatNamesAnotherKeyThanTheOneGiven() {
        var other = LogKey.find("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        assertThat(other).isPresent();
        assertThat(Examined.says(Examined.of(Example.bytes(), other)))
                .isEqualTo("header: it names another key than the one given");
    }

    @Test
    void namesEachEntryThatIsDeleted() {
        for (int index = 0; index < Example.ENTRIES; index++) {
            var without = new ArrayList<>(lines);
            without.remove(1 + index);

            assertThat(Examined.saysOf(without)).startsWith("entry " + index + ": it is missing");
        }
    }

    @Test
    void namesThePlaceWhereAnEntryStandsTwice() {
        for (int index = 0; index < Example.ENTRIES; index++) {
            var twice = new ArrayList<>(lines);
            twice.add(1 + index, lines.get(1 + index));

            assertThat(Examined.saysOf(twice))
                    .isEqualTo("entry " + (index + 1) + ": entry " + index
                            + " stands in its place, a second time or out of order");
        }
    }

    @Test
    void namesThePlaceWhereTwoEntriesChangedPlaces() {
        for (int index = 0; index + 1 < Example.ENTRIES; index++) {
            var swapped = new ArrayList<>(lines);
            Collections.swap(swapped, 1 + index, 2 + index);

            assertThat(Examined.saysOf(swapped)).startsWith("entry " + index + ": it is missing; entry " + (index + 1));
        }
    }

    @Test
    void missesTheHeaderAndTheCheckpoint() {
        assertThat(Examined.saysOf(lines.subList(1, lines.size()))).startsWith("header: ");
        assertThat(Examined.saysOf(lines.subList(0, CHECKPOINT))).startsWith("checkpoint: it is missing");
        assertThat(Examined.says(Examined.of(new byte[0]))).isEqualTo("header: the file is empty");
    }

    @Test
    void tellsByTheRootThatTheContentWasChanged() {
        lines.replaceAll(
                line -> line.startsWith("{\"index\":3,") ? line.replace("\"attempt\":1", "\"attempt\":2") : line);

        assertThat(Examined.saysOf(lines))
                .isEqualTo("entry 3: its content was changed after it was signed; its leaf hash is what was signed");
    }

    @Test
    void tellsByTheRootThatTheLeafWasChanged() {
        lines.replaceAll(line -> line.startsWith("{\"index\":3,") ? line.replace("87MhLX", "77MhLX") : line);

        assertThat(Examined.saysOf(lines))
                .isEqualTo("entry 3: its leaf hash was changed; its content is what was signed");
    }

    @Test
    void namesTheFirstOfSeveralChangedEntries() {
        lines.replaceAll(line -> line.replace("\"attempt\":1", "\"attempt\":2"));
        lines.replaceAll(line -> line.startsWith("{\"index\":9,") ? line.replace("GXTCCd", "HXTCCd") : line);

        assertThat(Examined.saysOf(lines))
                .startsWith("entry 3: its content and its leaf hash differ, and it is not the only");
    }

    @Test
    void namesTheChangedEntryEvenWhenTheRestIsLost() {
        lines.replaceAll(
                line -> line.startsWith("{\"index\":3,") ? line.replace("\"attempt\":1", "\"attempt\":2") : line);

        assertThat(Examined.saysOf(lines.subList(0, 8))).startsWith("entry 3: its content and its leaf hash differ");
    }

    @Test
    void seesAnEntryThatWasChangedTogetherWithItsLeaf() {
        var exports = new Exports();
        exports.entry("ingested", Exports.MESSAGE, "");
        exports.entry("validated", Exports.MESSAGE, ",\"checks\":31");
        var signed = exports.lines();
        var other = new Exports();
        other.entry("ingested", Exports.MESSAGE, "");
        other.entry("validated", Exports.MESSAGE, ",\"checks\":32");

        var mixed = List.of(signed.get(0), signed.get(1), other.lines().get(2), signed.get(3));

        assertThat(Examined.saysOf(signed)).isEqualTo("verifies 2");
        assertThat(Examined.saysOf(mixed)).startsWith("checkpoint: the entries do not have the root that it signs");
    }

    @Test
    void verifiesLogsOfEverySize() {
        var exports = new Exports();
        for (int size = 1; size <= 70; size++) {
            exports.entry("ingested", Exports.message(size), "");

            assertThat(Examined.saysOf(exports.lines())).isEqualTo("verifies " + size);
        }
    }

    @Test
    void refusesACheckpointOfAnotherKey() {
        var exports = new Exports();
        exports.entry("ingested", Exports.MESSAGE, "");
        var forged = new ArrayList<>(exports.lines());
        forged.set(0, lines.get(0).replace("\"size\":12", "\"size\":1"));

        assertThat(Examined.saysOf(forged)).isEqualTo("checkpoint: it is not signed with the key");
    }

    @Test
    void doesNotReadAnEndlessLine() {
        lines.set(4, "{\"index\":3,\"leaf\":\"" + "x".repeat(2_000_000));

        assertThat(Examined.saysOf(lines)).isEqualTo("entry 3: its line is too long");
    }

    @Test
    void takesNothingForAKeyThatIsNone() {
        assertThat(LogKey.find("log.example/nowhere")).isEqualTo(Optional.empty());
        assertThat(LogKey.find(Example.KEY.replace("70c1", "70C1"))).isEmpty();
        assertThat(LogKey.find(Example.KEY.replace("+AYq", "+AZq"))).isEmpty();
    }
}
