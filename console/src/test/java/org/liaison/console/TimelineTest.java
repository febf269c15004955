// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.message.Station;
import org.liaison.security.trail.TrailLog.Entry;
import org.liaison.security.trail.TrailLog.Promise;
import org.liaison.security.trail.WayEvent;

class TimelineTest {

    @Test
    void namesEveryStationEvenWithoutEntries() {
        assertThat(Timeline.of(List.of()).stops())
                .extracting(Timeline.Stop::word)
                .containsExactlyElementsOf(
                        Station.outbound().stream().map(Station::word).toList());
    }

    @ParameterizedTest
    @MethodSource("eventsOfTheWay")
    void putsEveryEventOfTheWayAtAStation(String event) {
        var stops = Timeline.of(List.of(entry(event, "{\"station\":\"seal\"}"))).stops();

        assertThat(stops)
                .hasSize(Station.outbound().size())
                .anyMatch(stop -> !stop.happenings().isEmpty());
    }

    @Test
    void putsARefusalWhereItHappened() {
        var timeline =
                Timeline.of(List.of(entry("refused", "{\"findings\":[\"GW-AUT-001\"],\"station\":\"authorise\"}")));

        assertThat(stop(timeline, "authorise").happenings())
                .singleElement()
                .satisfies(refused -> assertThat(refused.members())
                        .containsExactly(new Timeline.Member("findings", List.of("GW-AUT-001"))));
    }

    @Test
    void putsLooksAndStrangeEntriesBesideTheWay() {
        var timeline = Timeline.of(List.of(
                entry("consulted", "{}"), entry("unheard-of", "{}"), entry("refused", "{\"station\":\"nowhere\"}")));

        assertThat(stop(timeline, Timeline.BESIDE).happenings()).hasSize(3);
    }

    @Test
    void showsAnEntryThatSomebodySpoilt() {
        var timeline = Timeline.of(List.of(entry("sealed", "{\"partner\":")));

        assertThat(stop(timeline, "seal").happenings())
                .singleElement()
                .satisfies(spoilt -> assertThat(spoilt.members()).isEmpty());
    }

    @Test
    void readsNamesOfMembersAsWords() {
        assertThat(new Timeline.Member("nextAttemptAt", List.of()).title()).isEqualTo("next attempt at");
    }

    /** As the log names them: kebab case of the record. A look is beside the way. */
    static Stream<String> eventsOfTheWay() {
        return Stream.of(WayEvent.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT));
    }

    private static Timeline.Stop stop(Timeline timeline, String word) {
        return timeline.stops().stream()
                .filter(stop -> stop.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(String event, String body) {
        return new Entry(null, Sample.DELIVERED, event, Instant.parse("2026-11-22T05:41:12Z"), body, Promise.RECORDED);
    }
}
