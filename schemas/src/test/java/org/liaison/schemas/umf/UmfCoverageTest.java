// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.umf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.xml.Coverage;
import org.liaison.schemas.xml.Namespaces;
import org.liaison.schemas.xml.NodeReader;

class UmfCoverageTest {

    private static final Path INVENTORY =
            Path.of("src/main/resources/org/liaison/schemas/umf/umf-inspired-inventory.csv");
    private static final Namespaces NAMES = Namespaces.of("urn:liaison:umf-inspired:1");

    @Test
    void casesAndPackagesUseWhatTheInventoryHas() throws IOException {
        var coverage = Coverage.of(Files.readString(INVENTORY));
        for (var each : CaseFolder.all()) {
            if (each.format().equals("umf-inspired") && each.expect().equals("delivered")) {
                coverage.add(NodeReader.parse(each.document().bytes(), NAMES));
            }
        }
        var writer = new UmfLikeWriter(UmfLikeReader.shipped());
        for (long seed = 0; seed < 100; seed++) {
            var document = writer.write(Packages.of(seed), Given.HEADER).document();
            coverage.add(NodeReader.parse(document.bytes(), NAMES));
        }

        coverage.mustSuffice("umf-inspired");
    }
}
