// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Sign-in of the demonstration: one user a role, each with a token, that live until it stops. Never for real data. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableWebSecurity
class DemoSignIn {

    /** Before any bean connects, so that nothing is ever written to a database elsewhere. */
    @Bean
    static BeanFactoryPostProcessor demoKeepsToThisMachine(Environment environment) {
        LocalDatabase.require(environment);
        return factory -> {};
    }

    @Bean
    DemoUsers demoUsers() {
        return new DemoUsers(new SecureRandom());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService userDetailsService(DemoUsers demo, PasswordEncoder encoder) {
        var accounts = demo.users().stream()
                .collect(Collectors.toMap(
                        DemoUser::name, each -> new DemoAccount(each.actor(), encode(encoder, each.password()))));
        return name ->
                Optional.ofNullable(accounts.get(name)).orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    private static String encode(PasswordEncoder encoder, String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    @Bean
    SignInPage signInPage() {
        return new SignInPage();
    }

    @Bean
    CookieSameSiteSupplier strictCookies() {
        return CookieSameSiteSupplier.ofStrict();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, DemoUsers demo) {
        return Chains.stateless(http.securityMatcher(Chains.API))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.opaqueToken(token -> token.introspector(new DemoToken(demo))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http) {
        return Chains.actuator(http);
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.securityMatcher("/", "/console/**", "/sign-in", "/sign-out", "/error")
                .headers(Chains::headers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/sign-in", "/console/console.css", "/console/icon.svg")
                        .permitAll()
                        .requestMatchers("/", "/console", "/console/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/console"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain nothingElse(HttpSecurity http) {
        return Chains.closed(http, HttpStatus.FORBIDDEN, "Not open. The console is at /console.");
    }
}
