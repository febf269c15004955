// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TaxonomyCommandTest {

    @Test
    void printsTheTermsAsATable() {
        assertThat(run().out())
                .startsWith("scheme,code,broader,label,definition,basis,from,to\nconduct,CSA,")
                .contains("\noutcome,OUTCOME.VICTIM.SAFEGUARDED,");
    }

    @Test
    void printsSkosThatAParserReads() {
        assertThat(json(run("--format", "skos")).path("@graph").size()).isGreaterThan(200);
    }

    @Test
    void writesThePageIntoAFileAndSaysNothing(@TempDir Path directory) throws IOException {
        var file = directory.resolve("taxonomy.html");

        var ran = run("--format", "html", "--out", file.toString(), "--on", "2026-11-22");

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("2026-11-22");
    }

    @Test
    void answersMachines(@TempDir Path directory) {
        var file = directory.resolve("terms.csv").toString();
        var written = json(run("--json", "--out", file));
        var printed = json(run("--json"));

        assertThat(written.path("version").asString()).isEqualTo("1");
        assertThat(written.path("file").asString()).isEqualTo(file);
        assertThat(printed.path("format").asString()).isEqualTo("csv");
        assertThat(printed.path("document").asString()).contains("CSAM.POSSESS");
    }

    @Test
    void showsATermWithWhatLawsAndFormatsCallIt() {
        assertThat(run("show", "CSAM.MANUAL").out())
                .contains("Instruction manual", "broader: CSAM", "narrower: none", "directive-2011-93  no counterpart");
        assertThat(run("show", "CSAM.PRODUCE").out())
                .contains("narrower: CSAM.PRODUCE.SELF_GENERATED", "kz1 ", "176(2) (our judgement)");
    }

    @Test
    void showsATermToMachines() {
        var shown = json(run("show", "--json", "SOLICIT.MEET"));

        assertThat(shown.path("scheme").asString()).isEqualTo("conduct");
        assertThat(shown.path("valid").asBoolean()).isTrue();
        assertThat(shown.path("crosswalks").findValuesAsString("value")).contains("6(1)", "23", "173a");
    }

    @Test
    void showsACrosswalkAsItStoodOnADay() {
        assertThat(run("show", "SOLICIT.MEET", "--on", "2012-05-14").out())
                .contains("NOT VALID on 2012-05-14", "directive-2011-93")
                .doesNotContain("173a");
    }

    @Test
    void saysThatATermDoesNotExist() {
        var ran = run("show", "NOWHERE");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).startsWith("GW-TAX-001: ").contains("next: ");
    }

    @Test
    void namesTheRowOfASitesTableThatIsWrong(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("version.txt"), "2");
        Files.writeString(
                directory.resolve("terms.csv"),
                "scheme,code,broader,label,definition,basis,from,to\nage,Z,NOWHERE,l,d,official,,\n");

        var ran = run("--taxonomy", directory.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).startsWith("GW-TAX-002: ").contains("terms.csv line 2", "next: ");
    }

    /** What came of the command alone, without the rest of the command line. */
    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(new TaxonomyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return ExitCode.CANNOT;
                })
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private static JsonNode json(Ran ran) {
        return JsonMapper.shared().readTree(ran.out());
    }
}
