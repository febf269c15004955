// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Outside the demonstration and without an issuer in {@code liaison.sign-in.issuer}, nobody signs in: console and API are
 * closed.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
@Conditional(LockedSignIn.NoIssuer.class)
@EnableWebSecurity
class LockedSignIn {

    static final String ISSUER = "liaison.sign-in.issuer";

    private static final String LOCKED = "Locked. Sign-in needs an OpenID Connect issuer (" + ISSUER
            + "), see docs/access.md. To look around with invented data, start ./liaison demo.";

    /** Keeps Spring from making up a user. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http) {
        return Chains.actuator(http);
    }

    @Bean
    @Order(3)
    SecurityFilterChain nothingElse(HttpSecurity http) {
        return Chains.closed(http, HttpStatus.UNAUTHORIZED, LOCKED);
    }

    /** Nobody is named whose tokens could count. */
    static final class NoIssuer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty(ISSUER);
        }
    }
}
