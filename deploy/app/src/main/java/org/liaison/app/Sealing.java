// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liaison.console.api.EvidenceApi;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.security.authorise.Consents;
import org.liaison.security.cms.CertificateFiles;
import org.liaison.security.cms.Trust;
import org.liaison.security.container.Archiving;
import org.liaison.security.container.BatchSeal;
import org.liaison.security.container.ContainerSeal;
import org.liaison.security.evidence.EvidenceBundle;
import org.liaison.security.evidence.EvidenceRules;
import org.liaison.security.evidence.HandledEvidence;
import org.liaison.security.evidence.KeptContainers;
import org.liaison.security.evidence.Stamper;
import org.liaison.security.evidence.StamperLoop;
import org.liaison.security.keys.KeyNames;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.Signatory;
import org.liaison.security.keys.SignatureScheme;
import org.liaison.security.seal.EvidenceSeal;
import org.liaison.security.stamp.EmbeddedTsa;
import org.liaison.security.stamp.NetworkTsa;
import org.liaison.security.stamp.Standing;
import org.liaison.security.stamp.TimeStamps;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailLog;
import org.liaison.security.vault.Vault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Containers, their time stamps, and the bundle of evidence. */
@Configuration(proxyBeanMethods = false)
class Sealing {

    @Bean
    ContainerSeal containerSeal(KeyRing ring, GatewayConfig config, Clock clock) {
        return new ContainerSeal(signatory(ring, config.seal()), second(ring, config.seal()), clock);
    }

    private static Signatory signatory(KeyRing ring, SealConfig config) {
        var signatory = ring.signatory(ring.holds(KeyNames.SEAL) ? KeyNames.SEAL : KeyNames.SIGN);
        if (signatory.scheme() != config.wanted()) {
            throw new CannotStart(
                    "GW-SEA-003",
                    "the key that seals is of " + signatory.scheme(),
                    "set liaison.seal.scheme, or put in a key of that scheme");
        }
        return signatory;
    }

    private static @Nullable Signatory second(KeyRing ring, SealConfig config) {
        if (!config.isHybrid()) {
            return null;
        }
        if (!ring.holds(KeyNames.HYBRID) || ring.signatory(KeyNames.HYBRID).scheme() != SignatureScheme.ML_DSA_65) {
            throw new CannotStart(
                    "GW-SEA-003",
                    "there is no ML-DSA-65 key named hybrid",
                    "put one in, or set liaison.seal.hybrid: none");
        }
        return ring.signatory(KeyNames.HYBRID);
    }

    @Bean
    TimeStamps timeStamps(KeyRing ring, GatewayConfig config, Clock clock) {
        var tsa = config.seal().tsa();
        if (!tsa.url().isEmpty()) {
            var trusted = CertificateFiles.certificates(java.util.Objects.requireNonNull(tsa.authority()));
            var trust = new Trust(java.util.Set.of(), trusted, java.util.List.of(), false);
            var standing = tsa.qualified() ? Standing.QUALIFIED : Standing.UNQUALIFIED;
            return new NetworkTsa(
                    new NetworkTsa.Authority(URI.create(tsa.url()), tsa.policy(), standing, tsa.timeout()),
                    trust,
                    clock);
        }
        if (!ring.holds(KeyNames.TSA)) {
            throw new CannotStart(
                    "GW-SEA-004",
                    "there is neither liaison.seal.tsa.url nor a key named tsa",
                    "name a time-stamping authority, or put in a key for our own");
        }
        var policy = tsa.policy() == null ? EmbeddedTsa.POLICY : tsa.policy();
        return new EmbeddedTsa(ring.signatory(KeyNames.TSA), clock, policy);
    }

    @Bean
    EvidenceSeal evidenceSeal(ContainerSeal seal, TimeStamps stamps, GatewayConfig config) {
        return new EvidenceSeal(
                new BatchSeal(seal, config.seal().batchSlowerThan()),
                seal.signatory().scheme(),
                stamps);
    }

    @Bean
    KeptContainers keptContainers(
            UnitOfWork work, Vault vault, GatewayConfig config, MeterRegistry meters, Clock clock) {
        var containers = new KeptContainers(work, vault, config.seal().deadlines());
        Gauge.builder("liaison.seal.stamp.lag", containers, each -> lag(each, clock))
                .description("How long the oldest container has been waiting for its time stamp")
                .baseUnit("seconds")
                .register(meters);
        return containers;
    }

    private static double lag(KeptContainers containers, Clock clock) {
        return containers
                .findOldestUnstamped()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    @Bean
    Stamper stamper(
            KeptContainers containers,
            Vault vault,
            Trail trail,
            TimeStamps stamps,
            GatewayConfig config,
            StamperFrame frame) {
        var revocation = config.seal().revocation();
        var crls = CertificateFiles.crls(revocation == null ? config.keys().directory() : revocation);
        var archiving = new Archiving(stamps, crls);
        return new Stamper(
                containers,
                vault,
                trail,
                new Stamper.Tools(stamps, archiving, config.seal().deadlines(), frame.clock(), frame.transactions()));
    }

    /** When, and in which transactions. */
    record StamperFrame(Clock clock, TransactionTemplate transactions) {}

    @Bean
    StamperFrame stamperFrame(Clock clock, TransactionTemplate transactions) {
        return new StamperFrame(clock, transactions);
    }

    @Bean(destroyMethod = "close")
    Stamping stamping(Stamper stamper, GatewayConfig config) {
        return new Stamping(stamper, config.seal().tsa().every());
    }

    /** Not before the gateway is there: a round that finds a failing database at start helps nobody. */
    static final class Stamping implements ApplicationListener<ApplicationReadyEvent>, AutoCloseable {

        private final Stamper stamper;
        private final Duration every;
        private @Nullable StamperLoop loop;

        Stamping(Stamper stamper, Duration every) {
            this.stamper = stamper;
            this.every = every;
        }

        @Override
        public void onApplicationEvent(ApplicationReadyEvent ready) {
            loop = StamperLoop.start(stamper, every);
        }

        @Override
        public void close() {
            if (loop != null) {
                loop.close();
            }
        }
    }

    @Bean
    EvidenceBundle evidenceBundle(Vault vault, TrailLog log, ContainerSeal seal, TimeStamps stamps) {
        return new EvidenceBundle(vault, log, seal, stamps);
    }

    @Bean
    EvidenceRules evidenceRules(UnitOfWork work, Consents consents, Clock clock) {
        return new HandledEvidence(work, consents, clock);
    }

    @Bean
    EvidenceApi evidenceApi(
            EvidenceBundle bundle, EvidenceRules rules, Catalogue catalogue, Trail trail, StamperFrame frame) {
        return new EvidenceApi(
                bundle::of, rules, catalogue, new EvidenceApi.Desk(trail, frame.transactions(), frame.clock()));
    }
}
