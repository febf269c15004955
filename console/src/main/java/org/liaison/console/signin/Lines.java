// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Connections to the sign-in server: whom they trust, how long they wait, and how its signatures are checked. */
final class Lines {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Lines() {}

    static SSLContext tls(@Nullable Path authority) {
        try {
            if (authority == null) {
                return SSLContext.getDefault();
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            try (var pem = Files.newInputStream(authority)) {
                int number = 0;
                for (var each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                    store.setCertificateEntry("authority-" + ++number, each);
                }
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("GW-SYS-005 at liaison.sign-in.trust: no readable PEM certificates", e);
        }
    }

    static RestClient client(SSLContext tls) {
        return RestClient.builder().requestFactory(requests(tls)).build();
    }

    static RestTemplate template(SSLContext tls) {
        return new RestTemplate(requests(tls));
    }

    private static ClientHttpRequestFactory requests(SSLContext tls) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    /** Issuer, audience and time are checked with the signature; the keys are fetched when the first token comes. */
    static JwtDecoder signatures(SignInSettings settings, SSLContext tls) {
        var decoder = keys(settings, tls);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(5)),
                new JwtIssuerValidator(settings.issuer().toString()),
                new JwtClaimValidator<java.util.Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    static NimbusJwtDecoder keys(SignInSettings settings, SSLContext tls) {
        return NimbusJwtDecoder.withJwkSetUri(settings.endpoint("certs").toString())
                .restOperations(template(tls))
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .build();
    }
}
