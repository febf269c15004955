// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.RoundTrips;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Loss;

class EcrisRoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"ecris-notification", "ecris-request", "ecris-response"})
    void losesNothingButWhatItReports(String format) {
        RoundTrips.of(format, (any, seed) -> {
            var exchange = Registered.of(any);

            var rendition = Messages.writer(format).write(exchange, Messages.HEADER);
            var copy = read(rendition, seed).exchange();

            var losses = rendition.losses();
            var before = Flat.without(Flat.of(exchange, Messages.HEADER), losses);
            var after = Flat.of(copy, Messages.HEADER);
            assertThat(missing(before, after)).as("missing of %s", seed).isEmpty();
            assertThat(unexplained(before, after, losses))
                    .as("not said before, %s", seed)
                    .isEmpty();
            assertThat(copy.createdAt()).as(seed).isEqualTo(exchange.createdAt());
            assertThat(unreported(exchange, losses)).as("not told, %s", seed).isEmpty();
        });
    }

    private static Conversion.Done read(Rendition rendition, String seed) {
        var reading = Messages.reader(rendition.document().format()).read(rendition.document());
        assertThat(reading).as(seed).isInstanceOf(Reading.Read.class);
        var read = (Reading.Read) reading;
        assertThat(read.findings()).as("findings of %s", seed).isEmpty();
        return (Conversion.Done) read.record().toExchange(Messages.INTAKE);
    }

    private static Map<String, String> missing(Map<String, String> before, Map<String, String> after) {
        var missing = new TreeMap<>(before);
        missing.entrySet().removeIf(each -> each.getValue().equals(after.get(each.getKey())));
        return missing;
    }

    /** What the copy says beyond the original stands where a loss said that something was put in or changed. */
    private static List<String> unexplained(Map<String, String> before, Map<String, String> after, List<Loss> losses) {
        var changed = losses.stream()
                .filter(each -> each.kind() != Loss.Kind.NO_HOME)
                .map(each -> each.path().replaceAll("\\[[0-9]+]", "[]"))
                .toList();
        return after.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(each -> !before.containsKey(each))
                .filter(each -> !Flat.isCovered(each.replaceAll("\\[[0-9]+]", "[]"), changed))
                .filter(each -> !each.contains("/Evaluation") && !each.endsWith("/@id"))
                .toList();
    }

    /** Of objects that no message has a place for. */
    private static List<String> unreported(ExchangePackage exchange, List<Loss> losses) {
        var paths = losses.stream().map(Loss::path).toList();
        return Map.of(
                        "Organisation", exchange.organisations().size(),
                        "Location", exchange.locations().size(),
                        "Event", exchange.events().size())
                .entrySet()
                .stream()
                .filter(each -> paths.stream()
                                .filter(path -> path.startsWith("Objects/" + each.getKey()))
                                .count()
                        != each.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
