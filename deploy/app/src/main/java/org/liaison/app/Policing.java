// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.time.Clock;
import org.liaison.console.api.ConsentsApi;
import org.liaison.console.api.PolicyApi;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.security.authorise.PostgresConsents;
import org.liaison.security.policy.Bundle;
import org.liaison.security.policy.InvalidPolicy;
import org.liaison.security.policy.Policies;
import org.liaison.security.policy.Policy;
import org.liaison.security.policy.PolicyDesk;
import org.liaison.security.policy.Signatures;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Trail;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Which agreements are in force, who may change them, and what providers consented to. */
@Configuration(proxyBeanMethods = false)
class Policing {

    @Bean
    PostgresConsents consents(UnitOfWork work, Trail trail) {
        return new PostgresConsents(work, trail);
    }

    @Bean
    Policies policies(UnitOfWork work, Trail trail, GatewayConfig config) {
        return new Policies(work, trail, new Signatures(config.policy().certificates()));
    }

    /** What the database says is in force wins over the directory, so that a rollback outlives a restart. */
    @Bean
    Policy policy(
            GatewayConfig config,
            Policies policies,
            TransactionTemplate transactions,
            Environment environment,
            Clock clock) {
        var bundle = Bundle.read(config.agreements());
        var policy = new Policy(Policy.UNSIGNED, bundle.agreements());
        var desk = new PolicyDesk(policies, policy, transactions, clock);
        var known = bundle.findManifest().flatMap(each -> policies.find(each.version()));
        if (known.isEmpty()) {
            activate(bundle, desk, environment.acceptsProfiles(Profiles.of("demo")));
        }
        desk.refresh();
        return policy;
    }

    /** Unsigned agreements are for demonstrations only. */
    private static void activate(Bundle bundle, PolicyDesk desk, boolean demo) {
        try {
            desk.activate(bundle, "start");
        } catch (InvalidPolicy invalid) {
            if (!demo) {
                throw new CannotStart(
                        "GW-POL-010",
                        String.valueOf(invalid.getMessage()),
                        "let two signers run ./liaison policy sign");
            }
            LoggerFactory.getLogger(Policing.class)
                    .atInfo()
                    .addKeyValue("code", "GW-POL-010")
                    .log("agreements are not signed by two people; only a demonstration starts with such");
        }
    }

    @Bean
    PolicyDesk policyDesk(Policies policies, Policy policy, TransactionTemplate transactions, Clock clock) {
        return new PolicyDesk(policies, policy, transactions, clock);
    }

    @Bean(destroyMethod = "close")
    PolicyWatch policyWatch(PolicyDesk desk) {
        return PolicyWatch.start(desk);
    }

    @Bean
    PolicyApi policyApi(Policies policies, Policy policy, PolicyDesk desk, Catalogue catalogue) {
        return new PolicyApi(policies, policy, desk, catalogue);
    }

    @Bean
    ConsentsApi consentsApi(
            PostgresConsents consents, TransactionTemplate transactions, Clock clock, Catalogue catalogue) {
        return new ConsentsApi(consents, transactions, clock, catalogue);
    }
}
