// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.liaison.security.keys.Expiry;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.KeyWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a key device is away; certificates that run out are a warning, for those who may see details. */
final class KeysHealth implements HealthIndicator {

    private final KeyWatch watch;
    private final KeyRing ring;
    private final Clock clock;

    KeysHealth(KeyWatch watch, KeyRing ring, Clock clock) {
        this.watch = watch;
        this.ring = ring;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var health = watch.works() ? Health.up() : Health.down().withDetail("device", "away (GW-KEY-001)");
        Map<String, String> warnings = new TreeMap<>();
        var now = clock.instant();
        ring.certificates().forEach((alias, each) -> {
            if (Expiry.passed(each, now).isPresent()) {
                warnings.put(alias, Expiry.days(each, now) + " days left");
            }
        });
        if (!warnings.isEmpty()) {
            health.withDetail("warning", warnings);
        }
        return health.build();
    }
}
