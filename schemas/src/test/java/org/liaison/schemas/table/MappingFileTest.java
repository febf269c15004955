// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.Finding;

class MappingFileTest {

    private static final String SMALL = """
            format: xx-case
            version: "1"
            title: A small mapping
            required: [CASE]
            tables:
              roles: roles.csv
              sexes: {m: male}
            handling:
              reference: CASE
            objects:
              person:
                kind: person
                key: WHO
                fields:
                  subject: {column: ROLE, table: roles}
                  family: NAME
            connections:
              - {from: person, type: associated-with, to: person, by: FRIEND}
            """;

    private static final String ROLES = "code,means,basis\nS,suspect,own design\n";

    @Test
    void aMappingWithoutMistakesIsRead() {
        var mapping = read(SMALL, ROLES);

        assertThat(mapping.head().format()).isEqualTo("xx-case");
        assertThat(mapping.objects()).hasSize(1);
    }

    @Test
    void namesLineAndKeyOfEveryMistakeAtOnce() {
        var wrong = SMALL.replace("family:", "surname:")
                .replace("kind: person", "kind: person\n    colour: red")
                .replace("associated-with", "befriends")
                .replace("xx-case", "XX")
                .replace("reference: CASE", "referenz: CASE");

        assertThat(problems(wrong, ROLES))
                .containsExactlyInAnyOrder(
                        "small.yaml: line 1, format: is lower-case letters, digits and hyphens",
                        "small.yaml: line 9, handling/referenz: is no key that mappings know here",
                        "small.yaml: line 9, handling: has a reference: the column with the number of the case",
                        "small.yaml: line 13, objects/person/colour: is no key that mappings know here",
                        "small.yaml: line 17, objects/person/fields/surname: is no field of person",
                        "small.yaml: line 19, connections[1]/type: is one of uses, owns, located-at, resides-at, works-for, "
                                + "associated-with, suspect-of, victim-of, witness-of, reported, captured-from, contains, depicts, "
                                + "convicted");
    }

    @Test
    void aCodeTableThatMeansNothingThereIsNamedWhereItIsUsed() {
        assertThat(problems(SMALL, "code,means,basis\nS,clown,own design\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "small.yaml: line 15, objects/person/fields/subject/table: is a table in which every meaning is one of");
    }

    @Test
    void aCodeTableHasCodeMeaningAndBasisInEveryRowAndEachCodeOnce() {
        assertThat(problems(SMALL, ROLES + "S,victim,own design\nV,victim,\n"))
                .containsExactly(
                        "small.yaml: line 6, tables/roles: is a table that says each code once, unlike line 3",
                        "small.yaml: line 6, tables/roles: is a table whose line 4 has code, meaning and basis");
    }

    @Test
    void aTableFileStandsBesideTheMappingAndNowhereElse() {
        assertThat(problems(SMALL.replace("roles.csv", "../roles.csv"), ROLES))
                .contains("small.yaml: line 6, tables/roles: is a map, or the name of a file beside the mapping");
    }

    @Test
    void aThingKeepsToWhatItsKindNeeds() {
        assertThat(problems(SMALL.replace("kind: person", "kind: ip-capture").replace("family:", "at:"), ROLES))
                .containsExactly(
                        "small.yaml: line 15, objects/person/fields: has address, without which there is no ip-capture");
    }

    @Test
    void aPrefixStandsBeforeATextOnly() {
        assertThat(problems(SMALL.replace("family: NAME", "age: {column: AGE, prefix: about}"), ROLES))
                .containsExactly("small.yaml: line 16, objects/person/fields/age/prefix: stands before a text only");
    }

    @Test
    void brokenYamlIsNamedByItsLine() {
        assertThat(problems(SMALL + "format: again\n", ROLES))
                .containsExactly("small.yaml: line 19: is YAML without repeated keys");
    }

    @Test
    void isReadFromADirectoryWithItsTables(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("small.yaml"), SMALL);
        Files.writeString(folder.resolve("roles.csv"), ROLES);

        assertThat(TableReader.of(folder.resolve("small.yaml")).format()).isEqualTo("xx-case");
    }

    @Test
    void sayingNothingAtAllIsInvalidToo() {
        assertThatThrownBy(() -> read("", ROLES))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("GW-SYS-005");
        assertThatThrownBy(() -> read("- 1\n- 2\n", ROLES)).isInstanceOf(InvalidMapping.class);
    }

    private static List<String> problems(String mapping, String roles) {
        try {
            read(mapping, roles);
        } catch (InvalidMapping e) {
            return e.findings().stream().map(MappingFileTest::text).toList();
        }
        return List.of();
    }

    private static String text(Finding finding) {
        return finding.place() + ": " + finding.rule();
    }

    private static Mapping read(String mapping, String roles) {
        return MappingFile.read(
                "small.yaml",
                mapping.getBytes(StandardCharsets.UTF_8),
                name -> name.equals("roles.csv")
                        ? Optional.of(roles.getBytes(StandardCharsets.UTF_8))
                        : Optional.empty());
    }
}
