// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Records;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.Revocations;
import org.liaison.security.keys.SoftHsm;
import org.liaison.security.trail.WayEvent;

/** The whole way with the signing key in a real PKCS#11 device that is unplugged and plugged in again. */
class KeysAwayIT {

    private static final String RECORD = "si-online-grooming";
    private static final int MORE_THAN_A_BROKEN_STATION_GETS = 8;

    @TempDir
    Path keys;

    private SoftHsm hsm;
    private KeyRing ring;
    private OutboundWay way;

    @BeforeEach
    void begin() throws Exception {
        Database.SHARED.empty();
        DemoKeys.makeIfAbsent(keys, List.of("siena-sandbox"));
        hsm = SoftHsm.fresh();
        hsm.take(keys, "sign");
        ring = KeyRing.open(hsm.settings(keys, "sign"), Revocations.none());
        way = OutboundWay.start((station, header) -> {}, ring);
    }

    @AfterEach
    void end() {
        way.close();
        ring.close();
    }

    @Test
    void whileTheDeviceIsAwayNothingLeavesAndNoMessageIsGivenUp() {
        var id = way.take(Records.text(RECORD));
        hsm.away();

        for (int i = 0; i < MORE_THAN_A_BROKEN_STATION_GETS; i++) {
            way.ring(id);
        }

        assertThat(way.progressOf(id).state()).isEqualTo("ingested");
        assertThat(way.progressOf(id).deliveries()).isEmpty();
        assertThat(way.bells.rung()).isEmpty();
        assertThat(way.trail.kinds()).containsExactly("Ingested");
        assertThat(payloads(id)).containsExactly("original");
        assertThat(attempts(id)).isZero();
    }

    @Test
    void whenTheDeviceIsBackTheMessageGoesItsWaySignedByIt() {
        var id = way.take(Records.text(RECORD));
        hsm.away();
        way.ring(id);
        hsm.back();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            way.ring(id); // as the sweeper does
            return way.progressOf(id).state().equals("under-way");
        });

        assertThat(way.progressOf(id).deliveries())
                .extracting(Progress.To::state)
                .containsExactly("sealed");
        assertThat(way.trail.events())
                .filteredOn(WayEvent.Sealed.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        WayEvent.Sealed.class,
                        each -> assertThat(each.signer())
                                .isEqualTo(org.liaison.security.keys.Fingerprint.of(ring.certificate("sign"))));
    }

    private static List<String> payloads(MessageId id) {
        return Database.SHARED.jdbc.queryForList(
                "select kind from payload where message_id = ?::uuid", String.class, id.value());
    }

    private static int attempts(MessageId id) {
        var attempts = Database.SHARED.jdbc.queryForObject(
                "select attempts from message where id = ?::uuid", Integer.class, id.value());
        return attempts == null ? -1 : attempts;
    }
}
