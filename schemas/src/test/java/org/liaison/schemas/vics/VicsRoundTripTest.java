// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Loss;

class VicsRoundTripTest {

    private static final int PACKAGES = 10_000;

    private final VicsWriter writer = new VicsWriter(Profile.US);

    @Test
    void losesNothingButWhatItReports() {
        Set<String> distinct = new HashSet<>();
        int files = 0;
        for (long seed = 0; seed < PACKAGES; seed++) {
            var exchange = Seizures.of(seed);
            distinct.add(exchange.id());

            var rendition = writer.write(exchange, Readings.HEADER);
            var read = (Reading.Read) new VicsReader().read(rendition.document());
            var copy = Readings.convert(rendition.document());

            assertThat(read.findings()).as("findings of seed %d", seed).isEmpty();
            assertThat(Picture.of(copy.exchange(), List.of()))
                    .as("seed %d", seed)
                    .isEqualTo(Picture.of(exchange, rendition.losses()));
            assertThat(sources(copy.exchange()))
                    .as("places of seed %d", seed)
                    .containsAll(keptSources(exchange, rendition.losses()));
            files += copy.exchange().items().size();
        }
        System.out.printf("vics round trip: %,d distinct packages, %,d items came back%n", distinct.size(), files);
        assertThat(distinct).hasSize(PACKAGES);
    }

    @Test
    void writesWhatItReadTheSameWay() {
        for (long seed = 0; seed < 500; seed++) {
            var once = Readings.convert(written(Seizures.of(seed)).document());
            var twice = Readings.convert(written(once.exchange()).document());

            assertThat(twice.exchange().equals(withTermsOf(once.exchange(), twice.exchange())))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void namesAProfileThatMeansSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VicsWriter(Profile.UNSTATED));
    }

    private Rendition written(ExchangePackage exchange) {
        return writer.write(exchange, Readings.HEADER);
    }

    private static ExchangePackage withTermsOf(ExchangePackage once, ExchangePackage twice) {
        return new ExchangePackage(
                once.id(),
                once.createdAt(),
                twice.handling(),
                once.persons(),
                once.organisations(),
                once.locations(),
                once.items(),
                once.events(),
                once.convictions(),
                once.connections());
    }

    private static List<String> sources(ExchangePackage exchange) {
        return exchange.objects()
                .map(each -> each.provenance().sourceReference())
                .toList();
    }

    /** Places that the writer did not say it changed, of objects that it did not say it lost. */
    private static List<String> keptSources(ExchangePackage exchange, List<Loss> losses) {
        var lost = new HashSet<String>();
        losses.forEach(each -> lost.add(each.path()));
        var kept = new ArrayList<String>();
        kept.addAll(kept("Item", exchange.items(), lost));
        kept.addAll(kept("Event", exchange.events(), lost));
        return kept;
    }

    private static List<String> kept(String element, List<? extends ExchangeObject> objects, Set<String> lost) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < objects.size(); i++) {
            var path = "Objects/" + element + "[" + (i + 1) + "]";
            if (!lost.contains(path) && !lost.contains(path + "/@source")) {
                kept.add(objects.get(i).provenance().sourceReference());
            }
        }
        return kept;
    }
}
