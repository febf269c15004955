// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.time.Clock;
import java.util.Optional;
import org.liaison.console.signin.SignIn;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The console as one import. The gateway supplies the trail, the database, a clock and, if it has a catalogue of checks,
 * {@link Explanations}.
 */
@Configuration(proxyBeanMethods = false)
@Import(SignIn.class)
public class ConsoleConfiguration {

    @Bean
    ListPage listPage(JdbcClient database) {
        return new ListPage(new Ways(database));
    }

    @Bean
    MessagePage messagePage(
            JdbcClient database,
            TrailLog log,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<Explanations> explanations) {
        var consultation = new Consultation(trail, new TransactionTemplate(transactions), clock);
        var content = new MessageContent(log, explanations.getIfAvailable(() -> code -> Optional.empty()));
        return new MessagePage(new Ways(database), consultation, content);
    }

    @Bean
    Surroundings surroundings(Environment environment) {
        return new Surroundings(environment.acceptsProfiles(Profiles.of("demo")));
    }

    @Bean
    WebMvcConfigurer rootLeadsToTheConsole() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addRedirectViewController("/", "/console");
            }
        };
    }
}
