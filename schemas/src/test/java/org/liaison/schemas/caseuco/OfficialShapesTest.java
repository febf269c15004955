// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.schemas.artefacts.Conformance;
import org.liaison.schemas.artefacts.Shapes;
import org.liaison.schemas.exchange.Packages;

/** What the official shapes say of graphs that we write. */
class OfficialShapesTest {

    private static final int PACKAGES = 200;

    @Test
    void everyPackageMadeByChanceConforms() {
        var shapes = Shapes.load(Conformance.require("case-uco").resolve("ontology"));

        for (long seed = 0; seed < PACKAGES; seed++) {
            var graph = Graphs.written(Packages.of(seed));

            assertThat(shapes.check(graph.bytes())).as("seed %d", seed).isEmpty();
        }
        System.out.println("case official shapes: " + PACKAGES + " packages conform");
    }
}
