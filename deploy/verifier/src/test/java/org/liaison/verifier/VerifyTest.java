// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyTest {

    private static final String HOLDS = "trail verifies: 12 entries, checkpoint size 12, root " + Example.ROOT
            + ", key " + Example.KEY + System.lineSeparator();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysInOneLineThatTheTrailVerifies() {
        assertThat(run(Example.FILE.toString(), "--key", Example.KEY)).isEqualTo(Verify.VERIFIES);
        assertThat(out).hasToString(HOLDS);
        assertThat(err).hasToString("");
    }

    @Test
    void readsTheKeyFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("log.vkey"), Example.KEY + "\n");

        assertThat(run(Example.FILE.toString(), "--key", file.toString())).isEqualTo(Verify.VERIFIES);
        assertThat(out).hasToString(HOLDS);
    }

    @Test
    void saysPlainlyThatTheExportsOwnKeyDoesNotShowOrigin() {
        assertThat(run(Example.FILE.toString())).isEqualTo(Verify.VERIFIES);
        assertThat(out.toString()).startsWith(HOLDS).contains("This shows integrity, not origin");
    }

    @Test
    void namesTheFirstBadEntryAndWhatToDo() throws IOException {
        assertThat(run(changed().toString())).isEqualTo(Verify.FAILS);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("entry 1: its content was changed"),
                        second -> assertThat(second).startsWith("next: Get a fresh export."));
    }

    @Test
    void saysTheSameAsJson() throws IOException {
        run(Example.FILE.toString(), "--json");
        assertThat(run(changed().toString(), "--json")).isEqualTo(Verify.FAILS);

        assertThat(out.toString().lines())
                .satisfiesExactly(
                        holds -> assertThat(holds)
                                .isEqualTo(
                                        "{\"verifies\":true,\"entries\":12,\"size\":12,\"origin\":\"log.example/nowhere\","
                                                + "\"root\":\"" + Example.ROOT + "\",\"key\":\"" + Example.KEY
                                                + "\",\"originProven\":false}"),
                        fails -> assertThat(fails)
                                .startsWith(
                                        "{\"verifies\":false,\"place\":\"entry\",\"index\":1,\"problem\":\"its content"));
    }

    @Test
    void cannotAskWithoutAFileOrWithHalfAKey() {
        assertThat(run(folder.resolve("nothing").toString())).isEqualTo(Verify.UNASKED);
        assertThat(run(Example.FILE.toString(), "--key", "nobody")).isEqualTo(Verify.UNASKED);
        assertThat(run()).isEqualTo(Verify.UNASKED);
        assertThat(out).hasToString("");
    }

    @Test
    void countsOnTheTerminalWhenItTakesLongerThanASecond() {
        var now = new AtomicLong();
        var terminal = new StringWriter();
        var counter = new Counter(new PrintWriter(terminal), true, 200, now::get);

        counter.at(5, 10);
        assertThat(terminal).hasToString("");

        now.set(1_000_000_000L);
        counter.at(50, 100);
        counter.at(51, 102);
        assertThat(terminal).hasToString("\rverifying:  50 %, 50 entries");

        counter.clear();
        assertThat(terminal.toString()).endsWith("\r");
    }

    private Path changed() throws IOException {
        var text = Files.readString(Example.FILE).replaceFirst("\"checks\":31", "\"checks\":32");
        return Files.writeString(folder.resolve("changed.jsonl"), text);
    }

    private int run(String... args) {
        var verify = new Verify(new PrintWriter(out), new PrintWriter(err), false);
        return new CommandLine(verify).setErr(new PrintWriter(err)).execute(args);
    }
}
