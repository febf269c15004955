// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;

class HotlineRoundTripTest {

    private static final int PACKAGES = 10_000;

    @Test
    void losesNothingButWhatItReports() {
        Set<String> distinct = new HashSet<>();
        long objects = 0;
        for (long seed = 0; distinct.size() < PACKAGES; seed++) {
            var exchange = Sightings.of(seed);
            if (distinct.add(exchange.id())) {
                var rendition = Hotlines.WRITER.write(exchange, Hotlines.HEADER);

                var read = Hotlines.read(rendition.document());
                assertThat(read.findings()).as("findings of seed %d", seed).isEmpty();
                var copy = ((Conversion.Done) read.record().toExchange(Hotlines.INTAKE)).exchange();
                assertThat(Picture.of(copy, List.of()))
                        .as("seed %d", seed)
                        .isEqualTo(Picture.of(exchange, rendition.losses()));
                objects += copy.objects().count();
            }
        }
        System.out.printf(
                "round trip hotline-report: %,d distinct packages, %,d objects came back%n", distinct.size(), objects);
    }

    @Test
    void theProofCanFail() {
        var exchange = Sightings.of(3);
        var rendition = Hotlines.WRITER.write(exchange, Hotlines.HEADER);
        var copy = Picture.of(Hotlines.convert(rendition.document()).exchange(), List.of());

        var told = rendition.losses().stream()
                .filter(each -> each.path().startsWith("Objects/"))
                .toList();

        assertThat(told).hasSizeGreaterThan(10).allSatisfy(silent -> {
            var others = new ArrayList<>(rendition.losses());
            others.remove(silent);
            assertThat(Picture.of(exchange, others)).as(silent.path()).isNotEqualTo(copy);
        });
    }

    @Test
    void writesWhatItReadWithoutFurtherLoss() {
        for (long seed = 0; seed < 500; seed++) {
            var once = Hotlines.convert(Hotlines.WRITER
                            .write(Sightings.of(seed), Hotlines.HEADER)
                            .document())
                    .exchange();

            var again = Hotlines.WRITER.write(once, Hotlines.HEADER);

            assertThat(again.losses())
                    .as("losses of seed %d", seed)
                    .extracting(Loss::path)
                    .allMatch(each -> each.startsWith("@") || each.startsWith("*/") || each.startsWith("Handling/"));
            assertThat(Picture.of(Hotlines.convert(again.document()).exchange(), List.of()))
                    .as("seed %d", seed)
                    .isEqualTo(Picture.of(once, List.of()));
        }
    }
}
