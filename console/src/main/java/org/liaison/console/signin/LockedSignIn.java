// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Outside the demonstration nobody signs in to the console. Systems may hand in records with a token of the issuer in
 * {@code liaison.sign-in.issuer}; without an issuer the API is closed too.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
@EnableWebSecurity
class LockedSignIn {

    static final String ISSUER = "liaison.sign-in.issuer";

    private static final String LOCKED = "Locked. Sign-in needs an OpenID Connect issuer (" + ISSUER
            + "); with it the API takes its tokens, and the console stays locked in this version."
            + " To look around with invented data, start ./liaison demo.";

    /** Keeps Spring from making up a user. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    /** Asks the issuer for its keys at the first token, so that the gateway starts without it. */
    @Bean
    @ConditionalOnProperty(ISSUER)
    JwtDecoder issuer(@Value("${" + ISSUER + "}") String issuer) {
        return new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer));
    }

    @Bean
    @Order(1)
    @ConditionalOnProperty(ISSUER)
    SecurityFilterChain api(HttpSecurity http, JwtDecoder issuer) {
        return Chains.stateless(http.securityMatcher(Chains.API))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(token -> token.decoder(issuer)))
                .build();
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
}
