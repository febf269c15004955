// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Sign-in with the server in {@code liaison.sign-in.issuer}: its tokens at the API, with what its policies permit; people
 * at the console by authorization code and PKCE. The gateway starts without the server and waits for it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
@ConditionalOnProperty(LockedSignIn.ISSUER)
@EnableConfigurationProperties(SignInSettings.class)
@EnableWebSecurity
@Import(IssuerConsole.class)
class IssuerSignIn {

    /** Keeps Spring from making up a user. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    SSLContext signInTls(SignInSettings settings) {
        return Lines.tls(settings.trust());
    }

    @Bean
    SignInServer signInServer(SignInSettings settings, SSLContext tls, ObjectProvider<Clock> clock) {
        return new Keycloak(
                settings, Lines.client(tls), new Enforcer(settings, tls), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    KnownTokens knownTokens(SignInSettings settings, SSLContext tls, SignInServer server, ObjectProvider<Clock> clock) {
        return new KnownTokens(Lines.signatures(settings, tls), server, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, KnownTokens tokens, Refusal refusal) {
        return Chains.stateless(http.securityMatcher(Chains.API))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(authentication.get().getPrincipal() instanceof Jwt token
                                        && tokens.permits(token, context.getRequest()))))
                .oauth2ResourceServer(server -> server.jwt(token -> token.decoder(tokens))
                        .authenticationEntryPoint(refusal)
                        .accessDeniedHandler(refusal))
                .addFilterBefore(
                        refusal.ofForeignTokens(),
                        org.springframework.security.web.access.intercept.AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .build();
    }

    @Bean
    Refusal refusal(Problems problems) {
        return new Refusal(problems);
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http) {
        return Chains.actuator(http);
    }

    @Bean
    @Order(4)
    SecurityFilterChain nothingElse(HttpSecurity http) {
        return Chains.closed(http, HttpStatus.FORBIDDEN, "Not open. The console is at /console.");
    }

    /** The browser comes back from the server's site with the code, and must bring its session along. */
    @Bean
    CookieSameSiteSupplier laxSessionCookie() {
        return CookieSameSiteSupplier.ofLax();
    }
}
