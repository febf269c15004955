// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.format.Conversion;

/** Every value of every vocabulary of the inventory is carried or named as narrowed. */
class VocabularyTest {

    private static final String GRAPH = """
            {"@context": {"core": "https://ontology.unifiedcyberontology.org/uco/core/",
            "action": "https://ontology.unifiedcyberontology.org/uco/action/",
            "types": "https://ontology.unifiedcyberontology.org/uco/types/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "observable": "https://ontology.unifiedcyberontology.org/uco/observable/"}, "@graph": [
            {"@id": "urn:example:a", "@type": "observable:File", "core:hasFacet": {"@id": "urn:example:f", "@type":
             "observable:ContentDataFacet", "observable:hash": {"@id": "urn:example:h", "@type": "types:Hash",
             "types:hashMethod": "HASH", "types:hashValue": {"@type": "xsd:hexBinary", "@value": "0a"}}}},
            {"@id": "urn:example:b", "@type": "action:Action", "action:actionStatus": "STATUS"},
            {"@id": "urn:example:c", "@type": "observable:Account", "core:hasFacet": {"@id": "urn:example:g", "@type":
             "observable:AccountFacet", "observable:accountType": "ACCOUNT"}},
            {"@id": "urn:example:r", "@type": "core:Relationship", "core:isDirectional": true, "core:source": {"@id":
             "urn:example:a"}, "core:target": {"@id": "urn:example:b"}, "core:kindOfRelationship": "KIND"}]}""";

    record Row(String vocabulary, String value) {}

    @Test
    void everyValueIsCarriedOrNamed() throws IOException {
        int met = 0;
        for (var row : rows()) {
            var done = Graphs.convert(Graphs.document(GRAPH.replace(place(row), row.value())));

            assertThat(carries(done, row) || names(done, row))
                    .as(row.toString())
                    .isTrue();
            met++;
        }
        System.out.printf("case vocabularies: %d of %d values carried or named%n", met, rows().size());
    }

    private static String place(Row row) {
        return switch (row.vocabulary()) {
            case "HashNameVocab" -> "HASH";
            case "ActionStatusTypeVocab" -> "STATUS";
            case "AccountTypeVocab" -> "ACCOUNT";
            default -> "KIND";
        };
    }

    private static boolean carries(Conversion.Done done, Row row) {
        var file = (Item.MediaFile) done.exchange().items().getFirst();
        return place(row).equals("HASH")
                ? file.hashes().containsKey(row.value())
                : place(row).equals("KIND")
                        && done.losses().stream().noneMatch(each -> each.path().endsWith("kindOfRelationship"));
    }

    private static boolean names(Conversion.Done done, Row row) {
        var property = switch (place(row)) {
            case "STATUS" -> "actionStatus";
            case "ACCOUNT" -> "accountType";
            default -> "kindOfRelationship";
        };
        return done.losses().stream().anyMatch(each -> each.path().endsWith(property));
    }

    private static List<Row> rows() throws IOException {
        var stream = Objects.requireNonNull(VocabularyTest.class.getResourceAsStream("vocabularies.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], cells[1]))
                    .toList();
        }
    }
}
