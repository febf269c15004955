// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.app.command.Home;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    private static final String GROOMING = record("si-online-grooming");
    private static final String BROKEN = record("si-schema-broken");

    @Test
    void convertsARecordToThePackageAndNamesItsLosses() {
        var ran = Ran.of("convert", "--from", "si-case", "--to", "exchange", GROOMING);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("<?xml").contains("ExchangePackage");
        assertThat(ran.err()).contains("loss InternalNote NO_HOME: ");
    }

    @Test
    void findsTheFormatOutByTheRootElement() {
        var ran = Ran.of("convert", "--to", "siena-like", record("cybertip-enticement-chat"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("urn:liaison:siena-like:1");
    }

    @Test
    void saysEverythingThatIsWrongWithARecordAndNoValue() {
        var ran = Ran.of("convert", "--to", "exchange", record("si-many-findings"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("GW-VAL-101 at ", "GW-VAL-113 at ", "  next: ")
                .doesNotContain("Nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"si-many-findings", "hotline-many-findings", "conviction-days-out-of-order"})
    void saysLineAndColumnOfWhatBusinessChecksObjectTo(String name) {
        var ran = Ran.of("convert", "--to", "exchange", record(name));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines().filter(each -> each.startsWith("GW-")))
                .isNotEmpty()
                .allMatch(each -> each.matches("GW-VAL-[0-9]{3} at line [0-9]+, column [0-9]+, .*"));
    }

    @Test
    void printsFindingsAndDocumentsForMachines() {
        var findings = json(Ran.of("convert", "--json", "--to", "exchange", BROKEN));
        var document = json(Ran.of("convert", "--json", "--to", "exchange", GROOMING));

        assertThat(findings.path("findings").path(0).path("code").asString()).isEqualTo("GW-VAL-010");
        assertThat(document.path("document").asString()).contains("ExchangePackage");
        assertThat(document.path("losses").size()).isPositive();
    }

    @Test
    void printsDocumentsThatAreNoTextAsBase64AndWritesThemAsTheyAre(@TempDir Path directory) throws IOException {
        var file = directory.resolve("case.xlsx");

        var printed = json(Ran.of("convert", "--json", "--to", "xlsx", GROOMING));
        var written = json(Ran.of("convert", "--json", "--to", "xlsx", "--out", file.toString(), GROOMING));

        assertThat(Base64.getDecoder().decode(printed.path("documentBase64").asString()))
                .startsWith('P', 'K');
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        assertThat(written.propertyNames()).containsExactly("losses");
    }

    @Test
    void readsThePackageItWroteAndWritesTheSameAgain(@TempDir Path directory) throws IOException {
        var first = directory.resolve("first.xml");
        var second = directory.resolve("second.xml");

        assertThat(Ran.of("convert", "--to", "exchange", "--out", first.toString(), GROOMING)
                        .code())
                .isZero();
        var ran = Ran.of(
                "convert", "--from", "exchange", "--to", "exchange", "--out", second.toString(), first.toString());

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
    }

    @Test
    void saysLossesAsJsonLines() {
        var ran = Ran.of("convert", "--losses", "--to", "exchange", GROOMING);

        assertThat(ran.err().lines())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(new JsonMapper().readTree(each).propertyNames())
                        .containsExactly("path", "kind", "why", "done"));
    }

    @Test
    void holdsTheCorpusAgainstOfficialSchemas(@TempDir Path official) throws IOException {
        Files.createDirectories(official.resolve("siena-like"));
        Files.writeString(official.resolve("siena-like/rules.sch"), """
                <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
                  <ns prefix="s" uri="urn:liaison:siena-like:1"/>
                  <pattern><rule context="/*"><assert id="root" test="self::s:Package"/></rule></pattern>
                </schema>
                """);
        var conforming = Ran.of("conformance", "--artefacts", official.toString());

        assertThat(conforming.err()).isEmpty();
        assertThat(conforming.code()).isZero();
        assertThat(conforming.out()).containsPattern("siena-like +writes +Schematron +(\\d+) +\\1 +-\n");

        Files.createDirectories(official.resolve("siena-lik"));
        assertThat(Ran.of("conformance", "--artefacts", official.toString()).code())
                .isEqualTo(2);
        assertThat(Ran.of("convert", "--artefacts", official.toString(), "--to", "exchange", GROOMING)
                        .code())
                .isEqualTo(3);
    }

    @Test
    void doesNotObjectToACaseThatCannotBeSuchAMessage(@TempDir Path official) {
        var table = Ran.of("conformance", "--artefacts", official.toString());
        var rows = Ran.of("conformance", "--json", "--artefacts", official.toString());

        assertThat(table.code()).isZero();
        assertThat(table.out())
                .containsPattern("ecris-notification +writes +none +[1-9]\\d* +- +[1-9]\\d*\n")
                .containsPattern("exchange +writes +none +[1-9]\\d* +- +-\n")
                .doesNotContain("GW-REN-101");
        assertThat(rows.out().lines().map(JsonMapper.shared()::readTree))
                .filteredOn(each -> each.path("format").asString().equals("ecris-notification"))
                .filteredOn(each -> each.path("direction").asString().equals("writes"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("documents").asInt()).isPositive();
                    assertThat(each.path("notApplicable").asInt()).isPositive();
                });
    }

    @Test
    void neverWritesWhatAnOfficialSchemaObjectsTo(@TempDir Path official) throws IOException {
        Files.createDirectories(official.resolve("siena-like"));
        Files.writeString(official.resolve("siena-like/never.sch"), """
                <schema xmlns="http://purl.oclc.org/dsdl/schematron">
                  <pattern><rule context="/*"><assert id="never" test="false()"/></rule></pattern>
                </schema>
                """);
        var ran = Ran.of("convert", "--artefacts", official.toString(), "--to", "siena-like", GROOMING);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("GW-REN-002 at ", "the official rule never is broken");
    }

    @Test
    void listsEveryFormatInEachDirection() {
        var ran = Ran.of("formats");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .anyMatch(each -> each.matches("si-case +reads +1 .*"))
                .anyMatch(each -> each.matches("siena-like +writes +1.0 .*"))
                .noneMatch(each -> each.matches("si-case +writes .*"));
        assertThat(Ran.of("formats", "--json").out().lines())
                .allSatisfy(each -> assertThat(new JsonMapper().readTree(each).propertyNames())
                        .containsExactly("format", "direction", "version", "title"));
    }

    @Test
    void refusesMediaBeforeReading() {
        var ran = Ran.of("convert", "--to", "exchange", record("si-media-inside"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("GW-VAL-021 at document");
    }

    @Test
    void namesTheKnownFormatsWhenItIsAskedForAnother() {
        var to = Ran.of("convert", "--to", "unheard-of", GROOMING);
        var from = Ran.of("convert", "--from", "unheard-of", "--to", "exchange", GROOMING);

        assertThat(List.of(to, from)).allSatisfy(ran -> {
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err()).contains("GW-CLI-001", "si-case", "cybertip", "exchange", "siena-like");
        });
    }

    @Test
    void saysWhichFileItCannotRead() {
        var ran = Ran.of("convert", "--to", "exchange", "no-such-file.xml");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).startsWith("GW-CLI-002: no-such-file.xml").contains("next: ");
    }

    @Test
    void explainsWhatAPartnerGetsAndWhatIsRemoved() {
        var ran = Ran.of("explain", record("si-victim-cross-checking"), "--to", "siena-sandbox");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("siena-sandbox gets ", "under rule cross-checking", "removed:");
    }

    @Test
    void explainsWhyAPartnerGetsNothing() {
        var ran = Ran.of("explain", record("si-classification-above"), "--to", "siena-sandbox");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("siena-sandbox gets nothing", "GW-AUT-004 at ", "GW-AUT-004 next: ");
    }

    @Test
    void explainsForMachines() {
        var permit = json(Ran.of("explain", "--json", GROOMING, "--to", "siena-sandbox"));
        var deny = json(Ran.of("explain", "--json", GROOMING, "--to", "nobody-knows-me"));

        assertThat(permit.path("permitted").asBoolean()).isTrue();
        assertThat(permit.path("grounds").path("rule").asString()).isNotBlank();
        assertThat(deny.path("findings").path(0).path("code").asString()).isEqualTo("GW-AUT-001");
    }

    @Test
    void explainsNoRecordThatHasFindings() {
        var ran = Ran.of("explain", BROKEN, "--to", "siena-sandbox");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("GW-VAL-010");
    }

    @Test
    void serveDoesNotStartWithoutAConfiguration() {
        var ran = Ran.of("serve");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("GW-SYS-005", "--config", "--demo");
    }

    @Test
    void aWrongCommandLineIsNoFailureOfTheProgram() {
        assertThat(Ran.of().code()).isEqualTo(64);
        assertThat(Ran.of("convert", "--to", "exchange").code()).isEqualTo(64);
        assertThat(Ran.of("unheard-of").code()).isEqualTo(64);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpMentionsAndExplainsEveryOption(CommandLine command) {
        var help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);

        assertThat(command.getCommandSpec().options()).allSatisfy(option -> {
            assertThat(help).contains(option.longestName());
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        });
        assertThat(command.getCommandSpec().positionalParameters())
                .allSatisfy(each ->
                        assertThat(each.description()).as(each.paramLabel()).isNotEmpty());
    }

    static List<CommandLine> commands() {
        var commands = new ArrayList<CommandLine>();
        collect(new CommandLine(new Liaison()), commands);
        return commands;
    }

    private static void collect(CommandLine command, List<CommandLine> commands) {
        commands.add(command);
        command.getSubcommands().values().forEach(each -> collect(each, commands));
    }

    private static String record(String name) {
        return Home.cases().resolve(name).resolve("1-ingest.xml").toString();
    }

    private static JsonNode json(Ran ran) {
        return JsonMapper.shared().readTree(ran.out());
    }
}
