// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Packages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of docs/formats/case-uco.md against what the writer writes and the reader carries. */
class MappingPageTest {

    @Test
    void thePageMapsEveryPropertyThatIsWrittenOrCarriedAndNoOther() throws IOException {
        var page = Files.readString(Path.of("../docs/formats/case-uco.md"));
        var mapped = page.substring(page.indexOf("## Mapping"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        Set<String> known = new TreeSet<>(carried());
        for (long seed = 0; seed < 300; seed++) {
            collect(
                    JsonMapper.shared()
                            .readTree(Graphs.written(Packages.of(seed)).bytes())
                            .path("@graph"),
                    known);
        }

        assertThat(mapped).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(known);
    }

    private static Set<String> carried() {
        var full = new FullGraph();
        var plain = Graphs.convert(full.document()).exchange();
        Set<String> carried = new TreeSet<>();
        for (var each : full.leaves()) {
            if (!Graphs.convert(full.altered(each)).exchange().equals(plain)) {
                carried.add(each.property().name());
            }
        }
        return carried;
    }

    private static void collect(JsonNode node, Set<String> names) {
        for (var each : node.properties()) {
            if (!each.getKey().startsWith("@")) {
                names.add(each.getKey());
            }
        }
        node.forEach(each -> collect(each, names));
    }
}
