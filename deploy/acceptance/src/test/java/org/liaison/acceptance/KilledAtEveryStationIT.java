// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Station;

/** The power fails at the worst moment, again and again, on one data directory. */
class KilledAtEveryStationIT {

    private static Site site;
    private static PartnerProcess partner;

    private final Map<Request, String> messages = new LinkedHashMap<>();

    @BeforeAll
    static void open() throws Exception {
        site = Site.named("killed");
        partner = site.partner("siena-sandbox");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void losesNothingAndDeliversNothingTwice() throws Exception {
        for (var station : Station.outbound()) {
            killAt(station);
        }
        killWhileThePartnerIsAnswering();

        var gateway = site.gateway(List.of(), partner);
        repeatWhatWasNotAnswered(gateway);

        Outcomes.of(gateway, messages.values()).areAllDelivered();
        assertThat(partner.accepted())
                .containsOnlyKeys(messages.values())
                .values()
                .containsOnly(1);
        var trail = site.trail();
        assertThat(trail.verify()).returns(0, Run::exit);
        for (var message : messages.values()) {
            assertThat(trail.entries(message, "ingested")).hasSize(1);
            assertThat(trail.entries(message, "authorised")).hasSize(1);
            assertThat(trail.entries(message, "receipt-verified")).hasSize(1);
        }
    }

    private void killAt(Station station) throws Exception {
        var marker = site.home().resolve("reached-" + station.word());
        var gateway = site.gateway(
                List.of("-D" + Saboteur.STOP + "=" + station.word(), "-D" + Saboteur.MARKER + "=" + marker), partner);
        var request = next();

        var answer = gateway.handInAndLeave(request);
        await(station.word())
                .atMost(Duration.ofMinutes(3))
                .until(() -> marker.toFile().exists());
        if (station != Station.INGEST) { // at ingest nothing is stored, so nobody may be told that it is
            assertThat(answer.get().status()).isEqualTo(202);
        }
        assertThat(answer.isDone()).isEqualTo(station != Station.INGEST);
        gateway.kill();
    }

    /** The partner has the message, the gateway does not know yet. */
    private void killWhileThePartnerIsAnswering() throws Exception {
        var gateway = site.gateway(List.of(), partner);
        partner.behave("SLOW(20000)");
        var message = gateway.handIn(next()).message();

        await("sent")
                .atMost(Duration.ofMinutes(3))
                .until(() -> partner.accepted().containsKey(message));
        gateway.kill();
        partner.behave("NORMAL");
    }

    private Request next() throws IOException {
        var request = Request.numbered(messages.size());
        messages.put(request, "");
        return request;
    }

    /** A national system repeats its request under the same key; it must not become another message. */
    private void repeatWhatWasNotAnswered(GatewayProcess gateway) throws Exception {
        var statuses = new ArrayList<Integer>();
        for (var each : messages.entrySet()) {
            var answer = gateway.handIn(each.getKey());
            each.setValue(answer.message());
            statuses.add(answer.status());
        }
        assertThat(statuses.getFirst()).as("killed before it was stored").isEqualTo(202);
        assertThat(statuses.subList(1, statuses.size())).containsOnly(200);
    }
}
