// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** Changes every member of a document that has them all: it changes the package or is named as a loss. */
class NothingIsLostSilentlyTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyMemberReachesThePackageOrIsNamedAsALoss(boolean cases) {
        var full = new FullDocument(cases);
        var plain = Readings.convert(full.text());
        var silent = new ArrayList<String>();

        for (int i = 0; i < full.leaves().size(); i++) {
            var leaf = full.leaves().get(i);
            var altered = Readings.convert(full.altered(i));
            boolean carried = !altered.exchange().equals(plain.exchange());
            boolean named = paths(plain.losses()).contains(leaf.path())
                    || paths(altered.losses()).contains(leaf.path());
            if (!carried && !named) {
                silent.add(leaf.path());
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void readsEveryElementOfTheInventoryAndRefusesTheOneThatIsMaterial() {
        Set<String> met = new TreeSet<>(Set.of("Root/odata.metadata", "Root/@odata.context", "Root/value"));
        Stream.of(true, false)
                .flatMap(each -> new FullDocument(each).leaves().stream())
                .forEach(each -> met.add(each.member().path()));
        met.addAll(lists());
        if (Readings.findings(Readings.hashSet(Readings.media("\"Miniature\":\"x\""))).stream()
                .map(Finding::code)
                .anyMatch("GW-VAL-021"::equals)) {
            met.add("Media/Miniature");
        }

        System.out.printf(
                "vics elements: %d of %d read, reported or refused%n",
                met.size(), Inventory.all().size());
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        Inventory.all().stream().map(Member::path).toList());
    }

    @Test
    void keepsEveryValueOfEveryEnumeration() {
        int kept = 0;
        for (var row : VicsTerms.rows()) {
            var member = row.profile().equals("mark") ? "\"" + row.value() + "\":true" : "\"Category\":" + row.value();
            var set = Readings.hashSet(Readings.media(member));
            var json = row.profile().equals("mark") ? set : set.replace("/US/", "/" + row.profile() + "/");
            var done = Readings.convert(json);
            assertThat(done.exchange().items().getFirst())
                    .isNotEqualTo(Readings.convert(Readings.hashSet(Readings.media("")))
                            .exchange()
                            .items()
                            .getFirst());
            assertThat(done.exchange().handling().terms()).hasSize(row.term().isEmpty() ? 0 : 1);
            kept++;
        }
        for (var version : List.of("1.2", "1.3")) {
            assertThat(Readings.findings(Readings.old(version, "Media", ""))).isEmpty();
            assertThat(Readings.findings(Readings.old(version, "Cases", ""))).isEmpty();
        }
        for (var profile : List.of("Default", "US", "UK", "CUSTOM")) {
            assertThat(Readings.findings(Readings.hashSet("").replace("/US/", "/" + profile + "/")))
                    .isEmpty();
        }
        System.out.printf(
                "vics enumeration values: %d of %d kept%n",
                kept, VicsTerms.rows().size());
    }

    @Test
    void thePageMapsEveryElementOnceAndNoOther() throws IOException {
        var page = Files.readString(Path.of("../docs/formats/vics.md"));
        var mapped = page.substring(page.indexOf("## Mapping"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(mapped)
                .containsExactlyInAnyOrderElementsOf(
                        Inventory.all().stream().map(Member::path).toList());
    }

    private static Set<String> lists() {
        return Inventory.all().stream()
                .filter(each -> each.type() == Member.Type.LIST)
                .map(Member::path)
                .collect(Collectors.toSet());
    }

    private static Set<String> paths(List<Loss> losses) {
        return new HashSet<>(losses.stream().map(Loss::path).toList());
    }
}
