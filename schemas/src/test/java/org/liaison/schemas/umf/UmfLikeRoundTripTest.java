// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.umf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.RoundTrips;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.mapped.MappedXml;

class UmfLikeRoundTripTest {

    private static final MappedXml XML = UmfLikeReader.shipped();

    @Test
    void losesNothing() {
        var writer = new UmfLikeWriter(XML);
        var reader = new UmfLikeReader(XML);

        RoundTrips.of("umf-inspired", (exchange, seed) -> {
            var rendition = writer.write(exchange, Given.HEADER);
            var reading = reader.read(rendition.document());

            assertThat(rendition.losses()).as("losses of %s", seed).isEmpty();
            assertThat(reading).as("reading of %s", seed).isInstanceOf(Reading.Read.class);
            var read = (Reading.Read) reading;
            assertThat(read.findings()).as("findings of %s", seed).isEmpty();
            var done = (Conversion.Done) read.record().toExchange(Given.INTAKE);
            assertThat(done.losses()).as("losses of reading %s", seed).isEmpty();
            assertThat(done.exchange().equals(exchange))
                    .as("%s comes back equal", seed)
                    .isTrue();
        });
    }
}
