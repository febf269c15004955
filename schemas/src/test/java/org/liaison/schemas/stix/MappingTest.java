// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Packages;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {

    @Test
    void thePageNamesEveryTypeThatIsWrittenAndNoOther() throws IOException {
        var page = Files.readString(Path.of("../docs/formats/stix.md"));
        var named = page.substring(page.indexOf("## Mapping"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        var types = new TreeSet<>(StixRules.types());
        types.add("bundle");

        assertThat(named).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void everyTypeButAddressesOfReferencesComesFromPackagesMadeByChance() {
        Set<String> made = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            var rendition = new StixWriter().write(Packages.of(seed), StixWriterTest.HEADER);
            JsonMapper.shared()
                    .readTree(rendition.document().bytes())
                    .path("objects")
                    .forEach(each -> made.add(each.path("type").asString()));
        }
        made.addAll(Set.of("email-addr", "domain-name", "url")); // StixWriterTest makes these

        System.out.printf(
                "stix types: %d of %d written%n", made.size(), StixRules.types().size());
        assertThat(made).containsExactlyInAnyOrderElementsOf(StixRules.types());
    }
}
