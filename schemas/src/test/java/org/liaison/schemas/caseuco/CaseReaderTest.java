// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

class CaseReaderTest {

    private static final String CONTEXT = """
            {"core": "https://ontology.unifiedcyberontology.org/uco/core/",
            "uco-identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
            "case-investigation": "https://ontology.caseontology.org/case/investigation/",
            "types": "https://ontology.unifiedcyberontology.org/uco/types/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "observable": "https://ontology.unifiedcyberontology.org/uco/observable/"}""";

    @Test
    void recognisesItsOpening() {
        var reader = new CaseReader();

        assertThat(reader.recognises(Opening.of(graph("").bytes()))).isTrue();
        assertThat(reader.recognises(Opening.of("{\"@odata.context\": \"x\"}".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(reader.recognises(Opening.of(Graphs.written(Packages.of(1)).bytes())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | GW-VAL-001",
                "\"x\" | GW-VAL-001",
                "{} {} | GW-VAL-001",
                "{\"@graph\": [], \"@graph\": []} | GW-VAL-041",
                "{\"@context\": \"https://example.org/context.jsonld\", \"@graph\": []} | GW-VAL-055",
                "{\"@context\": [{}, \"https://example.org/c\"], \"@graph\": []} | GW-VAL-055",
                "{\"@context\": {\"@import\": \"https://example.org/c\"}, \"@graph\": []} | GW-VAL-055"
            })
    void namesWhatIsWrongWithADocument(String json, String code) {
        assertThat(Graphs.findings(Graphs.document(json)))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"@type\": \"core:Relationship\"' | core:isDirectional core:source core:target",
                "'\"@type\": \"core:UcoObject\", \"core:name\": [\"a\", \"b\"]' | core:name[2]",
                "'\"@type\": \"core:UcoObject\", \"core:name\": 1' | core:name",
                "'\"@type\": \"core:UcoObject\", \"core:name\": {\"@value\": \"a\", \"@language\": \"sl\"}' | core:name",
                "'\"@type\": \"core:UcoObject\", \"core:hasFacet\": \"a\"' | core:hasFacet",
                "'\"@type\": \"core:UcoObject\", \"core:objectCreatedTime\": {\"@type\": \"xsd:dateTime\", \"@value\": \"a\"}'"
                        + " | core:objectCreatedTime"
            })
    void asksWhatTheShapesAsk(String members, String places) {
        var findings = Graphs.findings(graph("{\"@id\": \"urn:example:a\", " + members + "}"));

        assertThat(findings).extracting(Finding::code).containsOnly("GW-VAL-010");
        assertThat(findings)
                .extracting(each -> each.place().replaceAll(".*/@graph\\[1]/", ""))
                .containsExactlyInAnyOrder(places.split(" "));
        assertThat(findings).allMatch(each -> each.place().startsWith("line "));
    }

    @Test
    void refusesAThingWithoutIdentifier() {
        assertThat(Graphs.findings(graph("{\"@type\": \"uco-identity:Person\"}")))
                .extracting(Finding::code)
                .containsExactly("GW-VAL-010");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"observable:dataPayload\": \"QUJD\"",
                "\"observable:dataPayloadReferenceURL\": {\"@id\": \"urn:example:u\"}",
                "\"observable:thumbnailImage\": \"QUJD\"",
                "\"https://example.org/Thumbnail\": {\"@id\": \"urn:example:u\"}",
                "\"core:description\": \"MEDIUM\"",
                "\"https://example.org/other\": {\"https://example.org/inner\": \"MEDIUM\"}"
            })
    void refusesMedia(String member) {
        var medium = Base64.getEncoder().encodeToString(new byte[] {
            (byte) 0x89,
            'P',
            'N',
            'G',
            13,
            10,
            26,
            10,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        });
        var node = "{\"@id\": \"urn:example:a\", \"@type\": \"observable:ContentDataFacet\", %s}"
                .formatted(member.replace("MEDIUM", medium));

        assertThat(Graphs.findings(graph(node))).extracting(Finding::code).containsExactly("GW-VAL-021");
    }

    @Test
    void refusesTheSmallPictureAmongTheMetadataOfAPicture() {
        var entry = "{\"@id\": \"urn:example:a\", \"@type\": \"types:DictionaryEntry\","
                + " \"types:key\": \"ThumbnailData\", \"types:value\": \"x\"}";

        assertThat(Graphs.findings(graph(entry))).extracting(Finding::code).containsExactly("GW-VAL-021");
    }

    @Test
    void dropsPasswordsAndTheWordsOfMessagesAndSaysSo() {
        var done = Graphs.convert(graph("""
                {"@id": "urn:example:u", "@type": "observable:URL", "core:hasFacet": {"@id": "urn:example:f",
                 "@type": "observable:URLFacet", "observable:fullValue": "https://example.org/nemo",
                 "observable:password": "s3cret"}},
                {"@id": "urn:example:m", "@type": "observable:Message", "core:hasFacet": {"@id": "urn:example:g",
                 "@type": "observable:MessageFacet", "observable:messageText": "words", "observable:messageID": "1"}}"""));

        assertThat(done.losses())
                .filteredOn(each -> each.kind() == Loss.Kind.NO_HOME)
                .extracting(Loss::why)
                .containsExactly(
                        "secrets are not passed on", "the words of a message are content, and only metadata pass");
        assertThat(done.exchange().items()).hasSize(2);
    }

    @Test
    void readsRolesAccountsAndTheLegalBasisOfATool() {
        var done = Graphs.convert(graph("""
                {"@id": "urn:example:i", "@type": "case-investigation:Investigation", "core:name": "SI-0000/2026",
                 "case-investigation:relevantAuthorization": {"@id": "urn:example:o", "@type":
                 "case-investigation:Authorization", "case-investigation:authorizationIdentifier": "order 0/2026"}},
                {"@id": "urn:example:p", "@type": "uco-identity:Person", "core:hasFacet": {"@id": "urn:example:n",
                 "@type": "uco-identity:SimpleNameFacet", "uco-identity:familyName": "Nemo"}},
                {"@id": "urn:example:s", "@type": "case-investigation:Subject"},
                {"@id": "urn:example:r", "@type": "core:Relationship", "core:isDirectional": true,
                 "core:source": {"@id": "urn:example:p"}, "core:target": {"@id": "urn:example:s"}},
                {"@id": "urn:example:a", "@type": "observable:DigitalAccount", "core:hasFacet": {"@id": "urn:example:d",
                 "@type": "observable:DigitalAccountFacet", "observable:accountLogin": "nemo"}},
                {"@id": "urn:example:q", "@type": "core:Relationship", "core:isDirectional": true,
                 "core:source": {"@id": "urn:example:p"}, "core:target": {"@id": "urn:example:a"},
                 "core:kindOfRelationship": "Has_Account"}"""));

        var exchange = done.exchange();
        assertThat(exchange.handling().reference()).isEqualTo("SI-0000/2026");
        assertThat(exchange.handling().legalBasis()).isEqualTo("order 0/2026");
        assertThat(exchange.persons().getFirst().provenance().subject()).isEqualTo(SubjectCategory.SUSPECT);
        assertThat(exchange.items().getFirst()).isInstanceOf(Item.Account.class);
        assertThat(exchange.connections()).singleElement().matches(each -> each.type() == ConnectionType.USES);
        assertThat(done.losses()).extracting(Loss::kind).containsOnly(Loss.Kind.ASSUMED);
    }

    @Test
    void resolvesTermsVocabulariesAliasesAndTopLevelArrays() {
        var json = """
                [{"@context": [{"@vocab": "https://ontology.unifiedcyberontology.org/uco/core/",
                  "observable": "https://ontology.unifiedcyberontology.org/uco/observable/", "id": "@id", "type": "@type",
                  "facet": {"@id": "hasFacet", "@type": "@id"}}],
                  "id": "urn:example:f", "type": "observable:File", "facet": "urn:example:g"},
                 {"@id": "urn:example:g", "@type": "https://ontology.unifiedcyberontology.org/uco/observable/FileFacet",
                  "https://ontology.unifiedcyberontology.org/uco/observable/fileName": {"@set": ["nemo.jpg"]}}]""";

        var items = Graphs.convert(Graphs.document(json)).exchange().items();

        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.MediaFile.class,
                        file -> assertThat(Given.revealed(file.name())).isEqualTo("nemo.jpg"));
    }

    @Test
    void saysOfAFactWhereItStands() {
        var read = (Reading.Read) new CaseReader().read(graph("""
                {"@id": "urn:example:a", "@type": "observable:IPv4Address", "core:hasFacet": {"@id": "urn:example:f",
                 "@type": "observable:IPv4AddressFacet", "observable:addressValue": "10.0.0.1"}}"""));

        assertThat(Checks.ask(read.record().facts(), Graphs.RECEIVED))
                .extracting(Finding::toString)
                .containsExactly(
                        "GW-VAL-102 at /@graph[1]: an IP capture needs a valid address of the public internet");
    }

    @Test
    void printsNothingOfAnybody() {
        var read = (Reading.Read) new CaseReader().read(graph("""
                {"@id": "urn:example:p", "@type": "uco-identity:Person", "core:name": "Testa Nowhere"}"""));

        assertThat(read.toString()).doesNotContain("Nowhere");
    }

    private static Document graph(String nodes) {
        return Graphs.document("{\"@context\": " + CONTEXT + ", \"@graph\": [" + nodes + "]}");
    }
}
