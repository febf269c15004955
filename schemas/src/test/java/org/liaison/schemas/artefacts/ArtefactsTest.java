// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;

class ArtefactsTest {

    private static final String LETTER = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:test" targetNamespace="urn:test"
                elementFormDefault="qualified">
              <xs:include schemaLocation="https://schemas.example.org/2026/parts.xsd"/>
              <xs:element name="Letter"><xs:complexType><xs:sequence>
                <xs:element name="From" type="name"/><xs:element name="To" type="name"/>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """;
    private static final String PARTS = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:test">
              <xs:simpleType name="name"><xs:restriction base="xs:string"><xs:maxLength value="10"/></xs:restriction>
              </xs:simpleType>
            </xs:schema>
            """;
    private static final String RULES = """
            <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
              <ns prefix="t" uri="urn:test"/>
              <pattern><rule context="t:Letter">
                <assert id="not-to-oneself" test="t:From != t:To">Sent by <value-of select="t:From"/> to itself.</assert>
                <assert role="warning" test="false()">never a finding</assert>
                <report test="t:To = 'Nobody'">goes to nobody</report>
              </rule></pattern>
            </schema>
            """;
    private static final String JSON = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["from"],
             "properties": {"from": {"$ref": "name.schema.json"}, "to": {"type": "array", "items": {"type": "string"}}},
             "additionalProperties": {"type": "integer"}}
            """;
    private static final String JSON_NAME = """
            {"type": "string", "maxLength": 10}
            """;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void officialSchemas() throws IOException {
        put("letter/deep/letter.xsd", LETTER);
        put("letter/deep/parts.xsd", PARTS);
        put("letter/rules.sch", RULES);
        put("note/note.schema.json", JSON);
        put("note/name.schema.json", JSON_NAME);
        put("note/graph.json", "not a schema");
    }

    @Test
    void aDocumentThatObeysEverythingHasNoFinding() {
        assertThat(letter("<From>Testa</From><To>Probus</To>")).isEmpty();
        assertThat(note("{\"from\": \"Testa\", \"to\": [\"Probus\"], \"copies\": 2}"))
                .isEmpty();
    }

    @Test
    void whatTheOfficialXsdObjectsToHasItsPlaceAndNoValue() {
        assertThat(letter("<From>Nowhere-Longname</From><To>Probus</To>"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.code()).isEqualTo("GW-VAL-060");
                    assertThat(each.place()).startsWith("line 1, column ").endsWith("/Letter[1]/From[1]");
                    assertThat(each.toString()).doesNotContain("Nowhere");
                });
    }

    @Test
    void whatTheOfficialSchematronObjectsToHasItsRuleAndNoMessage() {
        assertThat(letter("<From>Testa</From><To>Testa</To>"))
                .containsExactly(new Finding("GW-VAL-060", "/Letter[1]", "the official rule not-to-oneself is broken"));
        assertThat(letter("<From>Testa</From><To>Nobody</To>"))
                .extracting(Finding::rule)
                .containsExactly("the official rule t:To = 'Nobody' is broken");
    }

    @Test
    void whatTheOfficialJsonSchemaObjectsToHasItsPlaceAndNoValue() {
        var findings = note("{\"from\": \"Nowhere-Longname\",\n \"to\": [\"Probus\", 7], \"Nemo\": \"Niemand\"}");

        assertThat(findings)
                .extracting(Finding::place)
                .containsExactlyInAnyOrder(
                        "line 1, column 10, $.from", "line 2, column 19, $.to[1]", "line 2, column 31, $.(unknown)");
        assertThat(findings.toString()).doesNotContain("Nowhere", "Nemo", "Niemand");
    }

    @Test
    void whatIsNoDocumentOfItsFormatIsAFindingToo() {
        assertThat(Artefacts.load(directory).check(new Document("letter", "<open".getBytes(UTF_8))))
                .isNotEmpty();
        assertThat(note("{")).extracting(Finding::code).containsExactly("GW-VAL-001");
    }

    @Test
    void aFormatWithoutADirectoryHasNoOfficialSchema() {
        var official = Artefacts.load(directory);

        assertThat(official.kinds("letter")).containsExactly("XSD", "Schematron");
        assertThat(official.kinds("other")).isEmpty();
        assertThat(official.check(new Document("other", new byte[] {1}))).isEmpty();
    }

    @Test
    void everySchemaThatCannotBeUsedIsNamedAtOnce() throws IOException {
        put("letter/deep/parts.xsd", "<no-schema/>");
        put("note/note.schema.json", "{");

        assertThatThrownBy(() -> Artefacts.load(directory))
                .isInstanceOf(InvalidArtefacts.class)
                .hasMessageContaining("letter (*.xsd)")
                .hasMessageContaining("note.schema.json: it is not JSON");
    }

    @Test
    void anIncludedSchemaThatIsNotThereIsNotFetched() throws IOException {
        Files.delete(directory.resolve("letter/deep/parts.xsd"));

        assertThatThrownBy(() -> Artefacts.load(directory)).isInstanceOf(InvalidArtefacts.class);
    }

    private List<Finding> letter(String content) {
        return Artefacts.load(directory)
                .check(new Document("letter", ("<Letter xmlns='urn:test'>" + content + "</Letter>").getBytes(UTF_8)));
    }

    private List<Finding> note(String content) {
        return Artefacts.load(directory).check(new Document("note", content.getBytes(UTF_8)));
    }

    private void put(String name, String content) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
