// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Loss;

/** Changes every leaf of a document that has them all: each must change the package or be named as a loss. */
class NothingIsLostSilentlyTest {

    private static final List<InventoryRow> INVENTORY = InventoryRow.all("hotline-report");

    @Test
    void theFullDocumentIsValid() {
        assertThat(Hotlines.read(Hotlines.document(Hotlines.everything())).findings())
                .isEmpty();
    }

    @Test
    void everyLeafReachesThePackageOrIsNamedAsALoss() {
        var full = Hotlines.convert(Hotlines.everything());
        var lost = full.losses().stream()
                .filter(each -> each.kind() != Loss.Kind.ASSUMED)
                .map(Loss::path)
                .collect(Collectors.toSet());
        var silent = new ArrayList<String>();
        int leaves = Leaf.all(Leaf.parse(Hotlines.everything()), INVENTORY).size();

        for (int i = 0; i < leaves; i++) {
            var root = Leaf.parse(Hotlines.everything());
            var leaf = Leaf.all(root, INVENTORY).get(i);
            leaf.alter(INVENTORY);
            boolean fixed = leaf.place().equals("HotlineReport/@version");
            if (!fixed && !lost.contains(leaf.place()) && sameAs(full.exchange(), Leaf.print(root))) {
                silent.add(leaf.place());
            }
        }

        System.out.println("hotline-report: " + leaves + " leaves altered");
        assertThat(silent).isEmpty();
    }

    @Test
    void everyLossNamesAPlaceOfTheDocument() {
        var places = Leaf.all(Leaf.parse(Hotlines.everything()), INVENTORY).stream()
                .map(Leaf::place)
                .toList();

        assertThat(Hotlines.convert(Hotlines.everything()).losses())
                .filteredOn(each -> each.kind() != Loss.Kind.ASSUMED)
                .extracting(Loss::path)
                .containsExactly(
                        "HotlineReport/Sighting[1]/SeenAt",
                        "HotlineReport/Sighting[2]/SeenAt",
                        "HotlineReport/Sighting[2]/Material[1]/Hash[2]",
                        "HotlineReport/Reporter/@anonymous")
                .isSubsetOf(places);
    }

    private static boolean sameAs(Object full, String altered) {
        var read = Hotlines.read(Hotlines.document(altered));
        assertThat(read.findings()).as("an altered document is valid").isEmpty();
        return Hotlines.convert(altered).exchange().equals(full);
    }
}
