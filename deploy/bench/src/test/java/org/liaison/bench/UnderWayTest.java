// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnderWayTest {

    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");

    private final UnderWay underWay = new UnderWay(1);
    private final UUID message = UUID.randomUUID();

    @Test
    void waitsForEveryMessageThatEntered() throws InterruptedException {
        underWay.enter();
        underWay.taken(message, NOON);

        assertThat(underWay.drain(0)).isFalse();

        underWay.finish(message, Finished.DELIVERED, NOON.plusMillis(20), NOON.plusMillis(200));
        assertThat(underWay.drain(0)).isTrue();
    }

    @Test
    void keepsHowLongAMessageTookToItsReceiptAndToThePublishedTrail() throws InterruptedException {
        underWay.enter();
        underWay.taken(message, NOON);

        underWay.finish(message, Finished.DELIVERED, NOON.plusMillis(20), NOON.plusMillis(200));

        assertThat(underWay.finished()).singleElement().satisfies(each -> {
            assertThat(each.millisToReceipt()).isEqualTo(20);
            assertThat(each.millis()).isEqualTo(200);
        });
    }

    @Test
    void countsRecordsThatTheGatewayDidNotTake() throws InterruptedException {
        underWay.enter();
        underWay.notTaken("HTTP 409");

        assertThat(underWay.notTaken()).containsEntry("HTTP 409", 1);
        assertThat(underWay.drain(0)).isTrue();
    }

    @Test
    void isNotAllDeliveredWhenAnythingIsUnfinishedRefusedOrNotTaken() {
        var delivered = java.util.Map.of(Finished.DELIVERED, 2);
        var none = java.util.Map.<String, Integer>of();

        assertThat(new Measurement.Outcomes(delivered, none, 0).allDelivered()).isTrue();
        assertThat(new Measurement.Outcomes(delivered, none, 1).allDelivered()).isFalse();
        assertThat(new Measurement.Outcomes(delivered, java.util.Map.of("HTTP 409", 1), 0).allDelivered())
                .isFalse();
        assertThat(new Measurement.Outcomes(java.util.Map.of(Finished.DELIVERED, 2, "dead", 1), none, 0).allDelivered())
                .isFalse();
        assertThat(new Measurement.Outcomes(none, none, 0).allDelivered()).isFalse();
    }
}
