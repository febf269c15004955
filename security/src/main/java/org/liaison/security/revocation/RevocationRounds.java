// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.liaison.security.keys.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks about every certificate that we trust, again and again, on a thread of its own. */
public final class RevocationRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationRounds.class);

    private final Revocation revocation;
    private final KeyRing ring;
    private final Fetching fetching;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("revocation").daemon(true).unstarted(work));

    public RevocationRounds(Revocation revocation, KeyRing ring) {
        this.revocation = revocation;
        this.ring = ring;
        this.fetching = new Fetching(revocation.settings().timeout());
    }

    /** Asks once before it returns, so that a gateway does not begin by distrusting everybody; then in the background. */
    public RevocationRounds start() {
        var every = revocation.settings().every().toMillis();
        if (revocation.settings().asks()) {
            round();
            thread.scheduleWithFixedDelay(this::roundSafely, every, every, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** A failure that nobody foresaw ends this round, not all that would come. */
    private void roundSafely() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("failure", e.getClass().getSimpleName()).log("a revocation round broke");
        }
    }

    public void round() {
        var lists = lists();
        var authorities = ring.authorities();
        for (var each : ring.certificates().values()) {
            if (each.getBasicConstraints() >= 0) {
                continue; // anchors are trusted by being here
            }
            for (var list : lists) {
                CrlSource.ask(list, each, authorities, revocation.clock().instant())
                        .ifPresent(answer -> revocation.learn(each, answer));
            }
            ocsp(each).ifPresent(answer -> revocation.learn(each, answer));
        }
    }

    private List<X509CRL> lists() {
        List<X509CRL> lists = new ArrayList<>();
        for (var place : revocation.settings().crls()) {
            try {
                lists.add(CrlSource.parse(fetching.get(place)));
            } catch (IOException | GeneralSecurityException e) {
                warn(place, e);
            }
        }
        return lists;
    }

    private Optional<Answered> ocsp(X509Certificate certificate) {
        for (var responder : revocation.settings().responders().entrySet()) {
            var issuer = ring.findCertificate(responder.getKey()).filter(each -> CrlSource.isIssuer(each, certificate));
            if (issuer.isPresent()) {
                return ask(responder, certificate, issuer.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Answered> ask(
            Map.Entry<String, URI> responder, X509Certificate certificate, X509Certificate issuer) {
        try {
            var source = new OcspSource(certificate, issuer);
            var answer = fetching.ask(responder.getValue(), source.question());
            return source.answer(
                    answer, revocation.clock().instant(), revocation.settings().longest());
        } catch (IOException | GeneralSecurityException e) {
            warn(responder.getValue(), e);
            return Optional.empty();
        }
    }

    private static void warn(URI place, Exception failure) {
        LOG.atWarn()
                .addKeyValue("place", place)
                .addKeyValue("failure", failure.getClass().getSimpleName())
                .log("nobody answered about revocation");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
