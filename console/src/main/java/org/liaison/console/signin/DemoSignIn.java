// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
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
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Sign-in of the demonstration: two users and one token that live until it stops. Never for real data. */
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
        return new InMemoryUserDetailsManager(demo.users().stream()
                .map(each -> User.withUsername(each.name())
                        .password(encoder.encode(each.password()))
                        .roles(each.role())
                        .build())
                .toList());
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
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Role.INTEGRATOR.name()))
                .oauth2ResourceServer(
                        server -> server.opaqueToken(token -> token.introspector(new DemoToken(demo.apiToken()))))
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
                        .requestMatchers("/", "/console", "/console/messages/**")
                        .hasAnyRole(Role.AUDITOR.name(), Role.OFFICER.name())
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
