// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** Changes every value of a graph that has them all: it changes the package or is named as a loss. */
class NothingIsLostSilentlyTest {

    private static final String PREFIXES = """
            {"@context": {"core": "https://ontology.unifiedcyberontology.org/uco/core/",
            "action": "https://ontology.unifiedcyberontology.org/uco/action/",
            "observable": "https://ontology.unifiedcyberontology.org/uco/observable/"}, "@graph": [NODE]}""";

    @Test
    void everyValueReachesThePackageOrIsNamedAsALoss() {
        var full = new FullGraph();
        var plain = Graphs.convert(full.document());
        var lost = paths(plain.losses());
        var silent = new ArrayList<String>();
        int carried = 0;

        for (var leaf : full.leaves()) {
            var altered = Graphs.convert(full.altered(leaf));
            boolean reaches = !altered.exchange().equals(plain.exchange());
            carried += reaches ? 1 : 0;
            if (!reaches
                    && !lost.contains(leaf.path())
                    && !paths(altered.losses()).contains(leaf.path())) {
                silent.add(leaf.property().owner() + " " + leaf.property().name());
            }
        }

        System.out.printf(
                "case values: %d altered, %d carried, the others named%n",
                full.leaves().size(), carried);
        assertThat(silent).isEmpty();
    }

    @Test
    void readsReportsOrRefusesEveryElementOfTheInventory() {
        var elements =
                Inventory.all().stream().filter(each -> !each.name().isEmpty()).toList();
        Set<Property> met = new HashSet<>();
        new FullGraph().leaves().forEach(each -> met.add(each.property()));
        for (var each : elements) {
            if (FullGraph.MEDIA.contains(each.name()) && codes(each, "\"x\"").contains("GW-VAL-021")) {
                met.add(each);
            } else if (each.most() == 0
                    && codes(each, "{\"@id\": \"urn:example:nothing\"}").contains("GW-VAL-010")) {
                met.add(each);
            }
        }

        long mandatory = elements.stream().filter(each -> each.least() > 0).count();
        long mandatoryMet = met.stream().filter(each -> each.least() > 0).count();
        System.out.printf(
                "case elements: %d of %d read, reported or refused; mandatory %d of %d%n",
                met.size(), elements.size(), mandatoryMet, mandatory);
        assertThat(mandatoryMet).isEqualTo(mandatory);
        assertThat(met).containsExactlyInAnyOrderElementsOf(elements);
    }

    @Test
    void knowsEveryClassOfTheInventory() {
        var classes = Inventory.all().stream().map(Property::owner).collect(Collectors.toCollection(TreeSet::new));
        var unknown = Graphs.convert(new FullGraph().document()).losses().stream()
                .filter(each -> each.why().contains("does not know"))
                .toList();

        System.out.printf("case classes: %d known%n", classes.size());
        assertThat(unknown).isEmpty();
        assertThat(classes).allMatch(Inventory::isClass).hasSizeGreaterThan(100);
    }

    private static Set<String> codes(Property property, String value) {
        var node = "{\"@id\": \"urn:example:a\", \"@type\": \"%s\", \"%s\": %s}"
                .formatted(property.owner(), property.name(), value);
        return Graphs.findings(Graphs.document(PREFIXES.replace("NODE", node))).stream()
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    private static Set<String> paths(List<Loss> losses) {
        return losses.stream().map(Loss::path).collect(Collectors.toSet());
    }
}
