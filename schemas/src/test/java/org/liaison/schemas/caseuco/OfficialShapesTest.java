// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.artefacts.Conformance;
import org.liaison.schemas.artefacts.Shapes;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;

/** What the official shapes say of graphs that we write. */
class OfficialShapesTest {

    private static final int PACKAGES = 200;

    private static Shapes shapes;

    @BeforeAll
    static void load() {
        shapes = Shapes.load(Conformance.require("case-uco").resolve("ontology"));
    }

    @Test
    void everyPackageMadeByChanceConforms() {
        for (long seed = 0; seed < PACKAGES; seed++) {
            assertThat(shapes.check(Graphs.written(Packages.of(seed)).bytes()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
        System.out.println("case official shapes: " + PACKAGES + " packages conform");
    }

    @Test
    void everyCaseFolderConforms() throws IOException {
        var folders = converted();
        for (var each : folders) {
            assertThat(shapes.check(Graphs.written(exchange(each)).bytes()))
                    .as(each.toString())
                    .isEmpty();
        }
        System.out.println("case official shapes: " + folders.size() + " case folders conform");
    }

    private static List<Path> converted() throws IOException {
        try (var files = Files.walk(Path.of("cases"), 2)) {
            return files.filter(each -> each.endsWith("3-convert.xml")).sorted().toList();
        }
    }

    private static ExchangePackage exchange(Path file) throws IOException {
        var read = (Reading.Read) new ExchangeReader().read(new Document("exchange", Files.readAllBytes(file)));
        return ((Conversion.Done) read.record().toExchange(Graphs.INTAKE)).exchange();
    }
}
