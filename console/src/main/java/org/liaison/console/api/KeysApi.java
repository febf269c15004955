// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.keys.Expiry;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.Standing;
import org.liaison.security.vault.Rewrapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/keys}: certificates, when they run out, whether they were revoked. Nothing of a key itself. */
@RestController
public final class KeysApi {

    private final KeyRing ring;
    private final Rewrapping rewrapping;
    private final Clock clock;

    public KeysApi(KeyRing ring, Rewrapping rewrapping, Clock clock) {
        this.ring = ring;
        this.rewrapping = rewrapping;
        this.clock = clock;
    }

    /** {@code place}: file, device, or trusted for somebody else's; {@code revocation}: good, revoked or unknown. */
    public record Listed(
            String alias,
            String subject,
            String issuer,
            String fingerprint,
            Instant notBefore,
            Instant notAfter,
            long daysLeft,
            String place,
            String revocation) {}

    /** {@code atRest}: how many data keys each key at rest wraps. */
    public record Answer(boolean usable, List<Listed> certificates, Map<String, Long> atRest) {

        public Answer {
            certificates = List.copyOf(certificates);
            atRest = Map.copyOf(atRest);
        }
    }

    @GetMapping("/api/v1/keys")
    @Guarded(Action.READ_KEYS)
    public Answer keys(Actor actor) {
        var now = clock.instant();
        var listed = ring.certificates().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> {
                    var certificate = each.getValue();
                    return new Listed(
                            each.getKey(),
                            certificate.getSubjectX500Principal().getName(),
                            certificate.getIssuerX500Principal().getName(),
                            Fingerprint.of(certificate),
                            certificate.getNotBefore().toInstant(),
                            certificate.getNotAfter().toInstant(),
                            Expiry.days(certificate, now),
                            place(each.getKey()),
                            word(ring.standing(certificate)));
                })
                .toList();
        return new Answer(ring.works(), listed, rewrapping.counts());
    }

    private String place(String alias) {
        if (!ring.holds(alias)) {
            return "trusted";
        }
        return ring.isInDevice(alias) ? "device" : "file";
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case Standing.Good good -> "good";
            case Standing.Revoked revoked -> "revoked";
            case Standing.Unknown unknown -> "unknown";
        };
    }
}
