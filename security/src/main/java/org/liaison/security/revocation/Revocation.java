// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.keys.RevocationPolicy;
import org.liaison.security.keys.Revocations;
import org.liaison.security.keys.Standing;

/** The latest answers about certificates. Asking is {@link RevocationRounds}' work; here nobody waits for anybody. */
public final class Revocation implements Revocations {

    private final RevocationSettings settings;
    private final Clock clock;
    private final Map<String, Answered> answers = new ConcurrentHashMap<>();

    public Revocation(RevocationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    RevocationSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    /** Once revoked, always revoked: no later answer takes that back (RFC 5280 knows one exception, hold, which we take for good). */
    void learn(X509Certificate certificate, Answered answer) {
        answers.merge(
                Fingerprint.of(certificate),
                answer,
                (before, now) -> before.revokedAt() != null ? before : longer(before, now));
    }

    private static Answered longer(Answered before, Answered now) {
        return now.revokedAt() != null || now.until().isAfter(before.until()) ? now : before;
    }

    @Override
    public Standing of(X509Certificate certificate) {
        var answer = answers.get(Fingerprint.of(certificate));
        if (answer == null) {
            return new Standing.Unknown(settings.asks() ? "no answer yet" : "nobody to ask");
        }
        var revokedAt = answer.revokedAt();
        if (revokedAt != null) {
            return new Standing.Revoked(revokedAt);
        }
        return answer.until().isAfter(clock.instant())
                ? new Standing.Good(answer.until())
                : new Standing.Unknown("the answer is stale");
    }

    /** A stapled answer is learnt like one that was asked for; it is the server's to bring, so its absence says nothing. */
    @Override
    public Standing ofConnection(X509Certificate certificate, List<X509Certificate> issuers, List<byte[]> stapled) {
        if (settings.asks() && !stapled.isEmpty()) {
            issuers.stream()
                    .filter(each -> CrlSource.isIssuer(each, certificate))
                    .findFirst()
                    .flatMap(issuer -> stapled(certificate, issuer, stapled.getFirst()))
                    .ifPresent(answer -> learn(certificate, answer));
        }
        return of(certificate);
    }

    private Optional<Answered> stapled(X509Certificate certificate, X509Certificate issuer, byte[] answer) {
        try {
            return new OcspSource(certificate, issuer).answer(answer, clock.instant(), settings.longest());
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public RevocationPolicy policy(String partner) {
        return settings.policy(partner);
    }
}
