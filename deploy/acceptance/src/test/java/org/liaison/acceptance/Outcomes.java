// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What became of messages, as the gateway tells whoever handed them in. */
record Outcomes(GatewayProcess gateway, List<String> messages) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static Outcomes of(GatewayProcess gateway, Collection<String> messages) {
        return new Outcomes(gateway, List.copyOf(messages));
    }

    /** Exactly one terminal outcome each, and a good one. */
    void areAllDelivered() {
        await("delivered").atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            for (var message : messages) {
                var progress = gateway.progress(message);
                assertThat(progress.path("state").asString()).as(message).isEqualTo("closed");
                assertThat(deliveries(progress)).as(message).containsExactly("delivered");
            }
        });
    }

    void areAllEnded() {
        await("ended").atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            for (var message : messages) {
                assertThat(ended(message)).as(message).isTrue();
            }
        });
    }

    private boolean ended(String message) throws IOException, InterruptedException {
        return gateway.progress(message).path("closedAt").isString();
    }

    private static List<String> deliveries(JsonNode progress) {
        return progress.path("deliveries")
                .valueStream()
                .map(each -> each.path("state").asString())
                .toList();
    }
}
