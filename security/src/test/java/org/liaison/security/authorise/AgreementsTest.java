// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;

class AgreementsTest {

    private static final String GOOD = """
            partner: good
            title: Invented
            country: SI
            reviewed: {by: [head, officer], on: 2026-10-01}
            classification: BPL
            channel: BPL
            crimeAreas: [EUROPOL-I-29]
            honours: [H0]
            rules:
              - id: one
                purposes: [18(2)(d)]
                legalBasis: any
                subjects: {suspect: annex2}
            """;

    private static final String BAD = """
                partner: other
                titel: misspelt
                country: Slovenia
                reviewed: {by: [head], on: yesterday}
                classification: HIGH
                channel: BPL
                crimeAreas: [EUROPOL-I-31, EUROPOL-I-29, EUROPOL-I-29]
                honours: []
                rules:
                  - id: one
                    purposes: [18(2)(z)]
                    when: package.name == "x"
                    legalBasis: all
                    subjects: {victim: [everything], suspekt: annex2}
                  - id: one
                    purposes: [18(2)(e)]
                    when: package.objects + 1
                    legalBasis: [Art. 7]
                    subjects: {suspect: annex2}
                    strict: ""
                """;

    private static final List<String> PROBLEMS = List.of(
            "bad.yaml: titel: is no key that agreements know here",
            "bad.yaml: partner: is the name of the file, in lower-case letters, digits and hyphens",
            "bad.yaml: title: is missing",
            "bad.yaml: country: is two capital letters (ISO 3166-1, or EU)",
            "bad.yaml: reviewed/by: names two roles",
            "bad.yaml: reviewed/on: is a day such as 2026-10-01",
            "bad.yaml: classification: is one of BPL, RESTRICTED, CONFIDENTIAL, SECRET, TOP_SECRET",
            "bad.yaml: crimeAreas[3]: is there twice",
            "bad.yaml: crimeAreas[1]: is one of EUROPOL-I-1 to EUROPOL-I-30",
            "bad.yaml: honours: is a list of at least one",
            "bad.yaml: rules[1]/purposes[1]: is one of 18(2)(a), 18(2)(b), 18(2)(c), 18(2)(d), 18(2)(e), 18(2)(f)",
            "bad.yaml: rules[1]/when: is a CEL condition: 1:1: undeclared reference to 'package' (in container '')",
            "bad.yaml: rules[1]/legalBasis: is any or a list",
            "bad.yaml: rules[1]/subjects/suspekt: is no key that agreements know here",
            "bad.yaml: rules[1]/subjects/victim[1]: is one of identity, case-data, personal-details, physical, "
                    + "identification, occupation, economic, behavioural, contacts, communications, transport, "
                    + "conduct, references, legal-persons, crime-information",
            "bad.yaml: rules[1]/strict: says why victims, witnesses or informants are strictly necessary",
            "bad.yaml: rules[2]/when: is a CEL condition: 1:17: expected type 'bool' but found 'int'",
            "bad.yaml: rules[2]/subjects/suspect: names its groups, because Annex II has no list for (e) and (f)",
            "bad.yaml: rules[2]/strict: is a text",
            "bad.yaml: rules[2]/id: names one rule only",
            "broken.yaml: is YAML without repeated keys (line 1)",
            "ending.yml: ends in .yaml",
            "twice.yaml: is YAML without repeated keys (line 14)");

    @TempDir
    private Path directory;

    @Test
    void readsTheAgreementsThatTheProductShips() {
        var agreements = Agreements.read(Examples.DIRECTORY);

        assertThat(agreements.all())
                .extracting(each -> each.partner().value())
                .containsExactly("careful-sandbox", "forger-sandbox", "narrow-sandbox", "siena-sandbox");
        assertThat(agreements.find(new PartnerId("siena-sandbox"))).hasValueSatisfying(agreement -> {
            assertThat(agreement.reviewed().by()).hasSize(2);
            assertThat(agreement.ceiling().classification()).isEqualTo(Classification.RESTRICTED);
            assertThat(agreement.ceiling().honours()).containsExactlyInAnyOrder(HandlingCode.values());
        });
    }

    @Test
    void givesTheForgerTheRightsOfTheSandbox() {
        var agreements = Agreements.read(Examples.DIRECTORY);

        var sandbox = agreements.find(new PartnerId("siena-sandbox")).orElseThrow();
        var forger = agreements.find(new PartnerId("forger-sandbox")).orElseThrow();

        assertThat(forger.ceiling()).isEqualTo(sandbox.ceiling());
        assertThat(forger.rules())
                .usingRecursiveComparison()
                .ignoringFields("when")
                .isEqualTo(sandbox.rules());
    }

    @Test
    void refusesToStartWithoutAnAgreementOrADirectory() {
        assertThat(problems()).containsExactly("agreements: the directory holds one <partner>.yaml a partner");
        assertThatExceptionOfType(InvalidAgreements.class)
                .isThrownBy(() -> Agreements.read(directory.resolve("nowhere")))
                .withMessageStartingWith("GW-SYS-003");
    }

    @Test
    void namesEveryProblemOfEveryFileAtOnce() throws IOException {
        write("good.yaml", GOOD);
        write("bad.yaml", BAD);
        write("broken.yaml", "partner: [");
        write("twice.yaml", GOOD.replace("good", "twice") + "title: again\n");
        write("ending.yml", GOOD);

        assertThat(problems()).containsExactlyElementsOf(PROBLEMS);
    }

    @Test
    void namesEveryMissingKey() throws IOException {
        write("empty.yaml", "rules: [{}]\n");

        assertThat(problems())
                .allMatch(each -> each.endsWith("is missing") || each.endsWith("is a map"))
                .extracting(each -> each.replaceAll("empty.yaml: (.*): is.*", "$1"))
                .contains(
                        "partner",
                        "title",
                        "country",
                        "reviewed",
                        "reviewed/by",
                        "reviewed/on",
                        "classification",
                        "channel",
                        "crimeAreas",
                        "honours",
                        "rules[1]/id",
                        "rules[1]/purposes",
                        "rules[1]/legalBasis",
                        "rules[1]/subjects");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private List<String> problems() {
        try {
            Agreements.read(directory);
            return List.of();
        } catch (InvalidAgreements invalid) {
            assertThat(invalid.findings()).extracting(Finding::code).containsOnly("GW-SYS-003");
            assertThat(invalid).message().hasLineCount(invalid.findings().size() + 1);
            return invalid.findings().stream()
                    .map(each -> each.place() + ": " + each.rule())
                    .toList();
        }
    }
}
