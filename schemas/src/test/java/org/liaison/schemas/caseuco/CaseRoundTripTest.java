// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.RoundTrips;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Reading;

class CaseRoundTripTest {

    private final CaseWriter writer = new CaseWriter();
    private final CaseReader reader = new CaseReader();

    @Test
    void losesNothingOfAnyPackage() {
        RoundTrips.of("case-uco", (exchange, seed) -> {
            var rendition = writer.write(exchange, Graphs.HEADER);
            var read = (Reading.Read) reader.read(rendition.document());
            var done = (Conversion.Done) read.record().toExchange(Graphs.INTAKE);

            assertThat(rendition.losses()).as("losses of %s", seed).isEmpty();
            assertThat(read.findings()).as("findings of %s", seed).isEmpty();
            assertThat(done.losses()).as("losses in reading %s", seed).isEmpty();
            assertThat(done.exchange().equals(exchange))
                    .as("%s comes back equal", seed)
                    .isTrue();
        });
    }
}
