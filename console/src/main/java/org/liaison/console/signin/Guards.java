// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.security.access.Exemptions;
import org.liaison.security.access.PostgresSubjects;
import org.liaison.security.access.Subjects;
import org.liaison.security.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard before every endpoint of the application, whoever wrote it. */
@Configuration(proxyBeanMethods = false)
class Guards {

    @Bean
    Problems problems() {
        return new Problems(Catalogue.load());
    }

    @Bean
    Claims claims(ObjectProvider<Clock> clock) {
        return new Claims(clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Actors actors(Claims claims) {
        return new Actors(claims);
    }

    /** Without a database no message exists, so none is opened. */
    @Bean
    Subjects subjects(ObjectProvider<JdbcClient> database) {
        var found = database.getIfAvailable();
        return found == null ? message -> Optional.empty() : new PostgresSubjects(found);
    }

    @Bean
    Guard guard(Actors actors, Subjects subjects, ObjectProvider<Exemptions> exemptions, Denials denials) {
        return new Guard(actors, subjects, exemptions.getIfAvailable(() -> Exemptions.NONE), denials);
    }

    @Bean
    Denials denials(
            ObjectProvider<Trail> trail,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<Clock> clock,
            Problems problems) {
        return new Denials(
                event -> new TransactionTemplate(transactions.getObject())
                        .executeWithoutResult(status -> trail.getObject().append(event)),
                clock.getIfAvailable(Clock::systemUTC),
                problems);
    }

    @Bean
    WebMvcConfigurer guarding(Guard guard, Actors actors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(guard);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument(actors));
            }
        };
    }
}
