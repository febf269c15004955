// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.liaison.console.api.KeysApi;
import org.liaison.security.keys.CryptoProvider;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.KeyWatch;
import org.liaison.security.revocation.Revocation;
import org.liaison.security.revocation.RevocationRounds;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Rewrapping;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys: from where they come, whether they may be used, what happens when they change. */
@Configuration(proxyBeanMethods = false)
class Keying {

    @Bean
    Revocation revocation(GatewayConfig config, Clock clock) {
        var problems = config.problems();
        if (!problems.isEmpty()) {
            throw new CannotStart("GW-SYS-005", String.join("; ", problems), "correct the configuration file");
        }
        return new Revocation(config.keys().revocations(config.policies()), clock);
    }

    @Bean(destroyMethod = "close")
    KeyRing keyRing(GatewayConfig config, Revocation revocation) {
        LoggerFactory.getLogger(Keying.class)
                .atInfo()
                .addKeyValue("provider", CryptoProvider.install())
                .log("crypto provider chosen");
        return KeyRing.open(config.keys().settings(), revocation);
    }

    @Bean(destroyMethod = "close")
    RevocationRounds revocationRounds(Revocation revocation, KeyRing ring) {
        return new RevocationRounds(revocation, ring).start();
    }

    @Bean
    KeyWatch keyWatch(KeyRing ring, GatewayConfig config, Trail trail, TransactionTemplate transactions, Clock clock) {
        return new KeyWatch(ring, config.keys().directory(), trail, transactions, clock);
    }

    @Bean
    Rewrapping rewrapping(UnitOfWork work, KeyRing ring, TransactionTemplate transactions) {
        return new Rewrapping(work, ring, transactions);
    }

    @Bean
    KeyGauges keyGauges(KeyRing ring, Rewrapping rewrapping, Clock clock, MeterRegistry meters) {
        return new KeyGauges(ring, rewrapping, clock, meters);
    }

    @Bean(destroyMethod = "close")
    KeyRounds keyRounds(KeyWatch watch, Rewrapping rewrapping, KeyGauges gauges) {
        return new KeyRounds(watch, rewrapping, gauges);
    }

    @Bean
    HealthIndicator keysHealthIndicator(KeyWatch watch, KeyRing ring, Clock clock) {
        return new KeysHealth(watch, ring, clock);
    }

    @Bean
    KeysApi keysApi(KeyRing ring, Rewrapping rewrapping, Clock clock) {
        return new KeysApi(ring, rewrapping, clock);
    }
}
