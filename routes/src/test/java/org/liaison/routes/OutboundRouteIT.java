// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Records;
import org.liaison.routes.given.WrittenLog;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Station;
import org.liaison.security.trail.WayEvent;

class OutboundRouteIT {

    private static final String GROOMING = "si-online-grooming";
    private static final String[] NAMES = {"Nowhere", "Nobody", "Nemo", "Niemand", "Testa", "Probus"};

    private final List<Station> visited = new ArrayList<>();
    private OutboundWay way;

    @BeforeEach
    void begin() throws Exception {
        Database.SHARED.empty();
        way = OutboundWay.start((station, header) -> visited.add(station));
    }

    @AfterEach
    void end() {
        way.close();
    }

    @Test
    void carriesARecordThroughEveryStationInOrderAndRingsForItsDelivery() {
        var id = way.carry(Records.text(GROOMING));

        assertThat(visited)
                .containsExactly(
                        Station.INGEST,
                        Station.VALIDATE,
                        Station.CONVERT,
                        Station.AUTHORISE,
                        Station.RENDER,
                        Station.SEAL);
        assertThat(way.trail.kinds())
                .containsExactly("Ingested", "Validated", "Converted", "Authorised", "Rendered", "Sealed");
        assertThat(way.bells.rung()).containsExactly("liaison.dispatch.siena-sandbox " + id);
        assertThat(way.progressOf(id).state()).isEqualTo("under-way");
        assertThat(way.progressOf(id).deliveries())
                .extracting(Progress.To::state)
                .containsExactly("sealed");
    }

    @Test
    void aSecondWakeUpFindsNothingToDo() {
        var id = way.carry(Records.text(GROOMING));

        way.ring(id);

        assertThat(visited).hasSize(6);
        assertThat(way.trail.events()).hasSize(6);
        assertThat(way.bells.rung()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "si-schema-broken, validate, GW-VAL-010",
        "si-clock-skew, validate, GW-VAL-103",
        "si-offence-without-term, convert, GW-CON-101"
    })
    void aRefusalBeforeTheSplitEndsTheMessageThereAndTellsTheDoor(String name, String station, String code) {
        var id = way.carry(Records.text(name));

        assertThat(way.progressOf(id).state()).isEqualTo("refused");
        assertThat(way.progressOf(id).deliveries()).isEmpty();
        assertThat(visited).last().isEqualTo(Station.valueOf(station.toUpperCase(java.util.Locale.ROOT)));
        assertThat(way.told).extracting(Finding::code).contains(code);
        assertThat(refusal()).satisfies(each -> {
            assertThat(each.station()).isEqualTo(station);
            assertThat(each.partner()).isNull();
            assertThat(each.findings()).anyMatch(finding -> finding.startsWith(code + " "));
        });
        assertThat(way.bells.rung()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "si-purpose-not-allowed, siena-sandbox, authorise, GW-AUT-003",
        "si-classification-above, siena-sandbox, authorise, GW-AUT-004",
        "si-unknown-partner, nobody-knows-me, authorise, GW-AUT-001",
        "si-wrong-receipt, forger-sandbox, seal, GW-SEA-002"
    })
    void aRefusalBehindTheSplitEndsThatDelivery(String name, String partner, String station, String code) {
        var id = way.carry(Records.text(name));

        assertThat(way.progressOf(id).state()).isEqualTo("closed");
        assertThat(way.progressOf(id).deliveries()).singleElement().satisfies(each -> {
            assertThat(each.partner()).isEqualTo(partner);
            assertThat(each.state()).isEqualTo("refused");
            assertThat(each.code()).isEqualTo(code);
        });
        assertThat(refusal()).satisfies(each -> {
            assertThat(each.station()).isEqualTo(station);
            assertThat(each.partner()).hasToString(partner);
        });
        assertThat(way.told).extracting(Finding::code).contains(code);
        assertThat(way.bells.rung()).isEmpty();
    }

    @Test
    void oneRecipientIsRefusedWhileAnotherGetsItsDelivery() {
        var id = way.carry(addressedTo("nobody-knows-me", "siena-sandbox"));

        assertThat(way.progressOf(id).deliveries())
                .extracting(Progress.To::partner, Progress.To::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("nobody-knows-me", "refused"),
                        org.assertj.core.groups.Tuple.tuple("siena-sandbox", "sealed"));
        assertThat(way.bells.rung()).containsExactly("liaison.dispatch.siena-sandbox " + id);
        assertThat(way.trail.kinds())
                .containsExactly("Ingested", "Validated", "Converted", "Refused", "Authorised", "Rendered", "Sealed");
        assertThat(way.progressOf(id).state()).isEqualTo("under-way");
    }

    @Test
    void aRecipientNamedTwiceGetsOneDelivery() {
        var id = way.carry(addressedTo("siena-sandbox", "siena-sandbox"));

        assertThat(way.progressOf(id).deliveries()).hasSize(1);
    }

    @Test
    void namesThatNobodyCanHaveAreRefusedTogether() {
        var id = way.carry(addressedTo("NOT A NAME", "NOR THIS"));

        assertThat(way.progressOf(id).state()).isIn("closed", "refused");
        assertThat(way.trail.kinds()).doesNotContain("Broken");
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDATE", "CONVERT", "AUTHORISE", "RENDER", "SEAL"})
    void aBrokenStationIsTriedFiveTimesAndThenLeftToAPerson(Station broken) throws Exception {
        try (var log = new WrittenLog();
                var breaking = OutboundWay.start((station, header) -> breakAt(broken, station))) {
            var id = breaking.take(Records.text(GROOMING));
            for (int attempt = 1; attempt < 5; attempt++) {
                breaking.ring(id);
                assertThat(breaking.progressOf(id).state()).isEqualTo("ingested");
            }

            breaking.ring(id);

            assertThat(breaking.progressOf(id).state()).isEqualTo("refused");
            assertThat(breaking.progressOf(id).deliveries()).isEmpty();
            assertThat(breaking.told).extracting(Finding::code).containsExactly("GW-SYS-007");
            assertThat(breaking.trail.kinds())
                    .containsExactly("Ingested", "Broken", "Broken", "Broken", "Broken", "Broken", "Refused");
            assertThat(breaking.trail.events())
                    .filteredOn(WayEvent.Broken.class::isInstance)
                    .allSatisfy(each ->
                            assertThat(((WayEvent.Broken) each).station()).isEqualTo(broken.word()));
            assertThat(breaking.bells.rung()).isEmpty();
            assertThat(log.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain(NAMES));
        }
    }

    private static void breakAt(Station broken, Station station) {
        if (station == broken) {
            throw new IllegalStateException("broken while it held O'Nowhere");
        }
    }

    private static String addressedTo(String... recipients) {
        var elements = new StringBuilder();
        for (var each : recipients) {
            elements.append("<Recipient>").append(each).append("</Recipient>");
        }
        return Records.text(GROOMING).replace("<Recipient>siena-sandbox</Recipient>", elements);
    }

    private WayEvent.Refused refusal() {
        return (WayEvent.Refused) way.trail.events().stream()
                .filter(WayEvent.Refused.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
