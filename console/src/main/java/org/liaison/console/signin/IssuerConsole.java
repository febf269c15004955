// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.client.RestClient;

/** The console as a client of the sign-in server: authorization code with PKCE, step-up, sign-out at both. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
@ConditionalOnProperty(LockedSignIn.ISSUER)
class IssuerConsole {

    /** The registration's name, which is in the addresses that the browser passes. */
    static final String SERVER = "keycloak";

    /** Endpoints are where Keycloak has them; asking it for them at start would need it then. */
    @Bean
    InMemoryClientRegistrationRepository signInServers(SignInSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(SERVER)
                .clientId(settings.client())
                .clientSecret(settings.secret("console"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .issuerUri(settings.issuer().toString())
                .authorizationUri(settings.endpoint("auth").toString())
                .tokenUri(settings.endpoint("token").toString())
                .jwkSetUri(settings.endpoint("certs").toString())
                .userNameAttributeName("preferred_username")
                .providerConfigurationMetadata(Map.of(
                        "end_session_endpoint", settings.endpoint("logout").toString()))
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository signedInClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens(SignInSettings settings, SSLContext tls) {
        var decoder = Lines.keys(settings, tls);
        return registration -> {
            decoder.setJwtValidator(new OidcIdTokenValidator(registration));
            return decoder;
        };
    }

    @Bean
    SessionStanding sessionStanding(
            OAuth2AuthorizedClientRepository clients,
            SignInServer server,
            Refusal refusal,
            ObjectProvider<Clock> clock) {
        return new SessionStanding(clients, server, refusal, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            InMemoryClientRegistrationRepository servers,
            SSLContext tls,
            Refusal refusal,
            SessionStanding standing) {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(servers);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/console");
        return http.securityMatcher(
                        "/", "/console/**", "/oauth2/authorization/**", "/login/oauth2/**", "/sign-out", "/error")
                .headers(Chains::headers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/console/console.css", "/console/icon.svg")
                        .permitAll()
                        .requestMatchers("/", "/console", "/console/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2Login(login -> login.loginPage(StepUp.SIGN_IN)
                        .defaultSuccessUrl("/console")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(new StepUp(servers)))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes(tls)))
                        .failureHandler(refusal::commence))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(signedOut))
                .addFilterBefore(standing.beforeSignIn(), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(standing, AuthorizationFilter.class)
                .build();
    }

    private static RestClientAuthorizationCodeTokenResponseClient codes(SSLContext tls) {
        var template = Lines.template(tls);
        template.setMessageConverters(
                List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder(template)
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return codes;
    }
}
