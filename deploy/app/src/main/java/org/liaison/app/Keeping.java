// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Agreement;
import org.liaison.security.keeping.Acknowledgements;
import org.liaison.security.keeping.Disposal;
import org.liaison.security.keeping.Erasure;
import org.liaison.security.keeping.Frame;
import org.liaison.security.keeping.Glass;
import org.liaison.security.keeping.Holds;
import org.liaison.security.keeping.Notices;
import org.liaison.security.keeping.Retention;
import org.liaison.security.keeping.Terms;
import org.liaison.security.policy.Policy;
import org.liaison.security.seal.Sealer;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.LogSigner;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Shredder;
import org.liaison.security.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Retention, erasure, notices and broken glass. */
@Configuration(proxyBeanMethods = false)
class Keeping {

    @Bean
    Frame keepingFrame(UnitOfWork work, TransactionTemplate transactions, Trail trail, Clock clock) {
        return new Frame(work, transactions, trail, clock);
    }

    @Bean
    Holds holds(Frame frame) {
        return new Holds(frame);
    }

    @Bean
    Erasure erasure(Frame frame, UnitOfWork work, Vault vault, Holds holds, LogSigner signer) {
        return new Erasure(frame, new Shredder(work, vault), holds, signer);
    }

    @Bean
    Terms retentionTerms(GatewayConfig config, Policy policy) {
        return config.keeping()
                .terms((partner, subjects, concluded) -> policy.get()
                        .find(partner)
                        .flatMap(Agreement::findRetention)
                        .map(each -> limit(each.sent(), subjects, concluded)));
    }

    /** Months and years of an agreement are counted on the calendar, in UTC. */
    private static Terms.Agreed.Limit limit(
            org.liaison.security.authorise.Retention.Term sent,
            Collection<SubjectCategory> subjects,
            Instant concluded) {
        var day = concluded.atZone(ZoneOffset.UTC);
        return new Terms.Agreed.Limit(
                day.plus(sent.review()).toInstant(),
                day.plus(sent.eraseWith(subjects)).toInstant());
    }

    @Bean
    Retention retention(Frame frame, Erasure erasure, Terms terms) {
        return new Retention(frame, erasure, terms);
    }

    @Bean
    Notices notices(Frame frame, Vault vault, Sealer sealer, GatewayConfig config) {
        return new Notices(
                frame,
                vault,
                sealer,
                new Notices.House(
                        new PartnerId(config.party()), config.keeping().noticeWithin()));
    }

    @Bean
    Acknowledgements acknowledgements(Frame frame) {
        return new Acknowledgements(frame);
    }

    @Bean
    Disposal disposal(Frame frame, Erasure erasure, Notices notices) {
        return new Disposal(frame, erasure, notices);
    }

    @Bean
    Glass glass(Frame frame) {
        return new Glass(frame);
    }

    @Bean
    KeepingRounds keepingRounds(
            Retention retention,
            Acknowledgements acknowledgements,
            JdbcOperations jdbc,
            Clock clock,
            MeterRegistry meters) {
        return new KeepingRounds(retention, acknowledgements, jdbc, clock, meters);
    }
}
