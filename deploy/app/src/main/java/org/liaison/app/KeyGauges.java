// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.liaison.security.keys.Expiry;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.Standing;
import org.liaison.security.vault.Rewrapping;

/** What operators watch of keys: when certificates run out, which were revoked, how far re-wrapping is. */
final class KeyGauges {

    private final KeyRing ring;
    private final Rewrapping rewrapping;
    private final Clock clock;
    private final MultiGauge expiry;
    private final MultiGauge expiring;
    private final MultiGauge revoked;
    private final MultiGauge wrapped;

    KeyGauges(KeyRing ring, Rewrapping rewrapping, Clock clock, MeterRegistry meters) {
        this.ring = ring;
        this.rewrapping = rewrapping;
        this.clock = clock;
        this.expiry = MultiGauge.builder("liaison.certificate.expiry")
                .description("Time until a certificate expires")
                .baseUnit("seconds")
                .register(meters);
        this.expiring = MultiGauge.builder("liaison.certificate.expiring")
                .description("1 when a certificate expires within the threshold")
                .register(meters);
        this.revoked = MultiGauge.builder("liaison.certificate.revoked")
                .description("1: revoked, 0: good, -1: nobody says")
                .register(meters);
        this.wrapped = MultiGauge.builder("liaison.data.keys")
                .description("Data keys that a key at rest wraps")
                .register(meters);
    }

    void measure() {
        var now = clock.instant();
        List<MultiGauge.Row<?>> times = new ArrayList<>();
        List<MultiGauge.Row<?>> alarms = new ArrayList<>();
        List<MultiGauge.Row<?>> standings = new ArrayList<>();
        ring.certificates().forEach((alias, certificate) -> {
            var left = Duration.between(now, certificate.getNotAfter().toInstant());
            times.add(MultiGauge.Row.of(Tags.of("alias", alias), left.toSeconds()));
            for (var days : Expiry.THRESHOLDS) {
                alarms.add(MultiGauge.Row.of(
                        Tags.of("alias", alias, "threshold", days + "d"),
                        left.compareTo(Duration.ofDays(days)) <= 0 ? 1 : 0));
            }
            standings.add(MultiGauge.Row.of(Tags.of("alias", alias), number(ring.standing(certificate))));
        });
        expiry.register(times, true);
        expiring.register(alarms, true);
        revoked.register(standings, true);
        wrapped.register(
                rewrapping.counts().entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                each -> MultiGauge.Row.of(Tags.of("key", each.getKey()), each.getValue()))
                        .toList(),
                true);
    }

    private static int number(Standing standing) {
        return switch (standing) {
            case Standing.Good good -> 0;
            case Standing.Revoked revoked -> 1;
            case Standing.Unknown unknown -> -1;
        };
    }
}
