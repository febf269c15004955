// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.awaitility.Awaitility;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.KeySettings;
import org.liaison.security.keys.KeysAway;
import org.liaison.security.keys.RevocationPolicy;
import org.liaison.security.keys.Standing;
import org.liaison.security.keys.TestAuthority;
import org.liaison.security.keys.TestAuthority.Order;

/** A partner's certificates of an authority with a revocation service on loopback, which misbehaves in every way. */
class RevocationIT {

    private static final PartnerId PARTNER = new PartnerId("siena-sandbox");

    enum Way {
        OCSP,
        CRL
    }

    @TempDir
    Path keys;

    private final TestAuthority authority = TestAuthority.root("partner authority");
    private final X509Certificate sign = authority.issue(Order.of("partner sign"));
    private final X509Certificate encrypt = authority.issue(Order.of("partner encrypt"));
    private Responder responder;

    @BeforeEach
    void make() throws Exception {
        responder = new Responder(authority);
        DemoKeys.makeIfAbsent(keys, List.of());
        var password = Files.readString(keys.resolve("password")).toCharArray();
        var trust = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys.resolve("trust.p12"))) {
            trust.load(in, password);
        }
        trust.setCertificateEntry("partner-ca", authority.certificate());
        trust.setCertificateEntry(PARTNER + "-sign", sign);
        trust.setCertificateEntry(PARTNER + "-encrypt", encrypt);
        try (var out = Files.newOutputStream(keys.resolve("trust.p12"))) {
            trust.store(out, password);
        }
    }

    @AfterEach
    void stop() {
        responder.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void trustsWhatTheIssuerCallsGood(Way way) throws Exception {
        var ring = ring(way, RevocationPolicy.REQUIRE);

        assertThat(ring.standing(sign)).isInstanceOf(Standing.Good.class);
        verify(ring);
        assertThat(ring.mayReceive(PARTNER, encrypt)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void neitherBelievesNorEncryptsForWhatIsRevoked(Way way) {
        responder.revoke(sign);
        responder.revoke(encrypt);

        for (var policy : List.of(RevocationPolicy.REQUIRE, RevocationPolicy.PREFER)) {
            var ring = ring(way, policy);

            assertThat(ring.standing(sign)).isInstanceOf(Standing.Revoked.class);
            assertThatThrownBy(() -> verify(ring)).isInstanceOf(WSSecurityException.class);
            assertThat(ring.mayReceive(PARTNER, encrypt)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whenNobodyAnswersRequireFailsClosedAndPreferFailsSoft(Way way) throws Exception {
        responder.down();

        var strict = ring(way, RevocationPolicy.REQUIRE);
        assertThatThrownBy(() -> verify(strict)).isInstanceOf(WSSecurityException.class);
        assertThatThrownBy(() -> strict.mayReceive(PARTNER, encrypt)).isInstanceOf(KeysAway.class); // wait, not refuse
        var soft = ring(way, RevocationPolicy.PREFER);
        verify(soft);
        assertThat(soft.mayReceive(PARTNER, encrypt)).isTrue();
    }

    @Test
    void offAsksNobodyOfAnything() throws Exception {
        responder.revoke(sign);

        verify(KeyRing.open(KeySettings.files(keys), new Revocation(RevocationSettings.off(), Clock.systemUTC())));

        assertThat(responder.asked()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anAnswerThatIsOverCountsForNothing(Way way) {
        responder.answersOf(
                Instant.now().minus(Duration.ofDays(2)), Instant.now().minus(Duration.ofDays(1)));

        assertThat(ring(way, RevocationPolicy.REQUIRE).standing(sign)).isInstanceOf(Standing.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anAnswerOfTomorrowCountsForNothing(Way way) {
        responder.answersOf(
                Instant.now().plus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(2)));

        assertThat(ring(way, RevocationPolicy.REQUIRE).standing(sign)).isInstanceOf(Standing.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anAnswerOfSomebodyElseCountsForNothing(Way way) {
        var lookalike = TestAuthority.root("partner authority");
        responder.signsWith(lookalike.pair().getPrivate(), lookalike.certificate());

        assertThat(ring(way, RevocationPolicy.REQUIRE).standing(sign)).isInstanceOf(Standing.Unknown.class);
    }

    @Test
    void aDelegateOfTheIssuerAnswersForIt() {
        var delegate = Order.of("responder");
        var certificate = authority.issue(delegate, builder -> {
            TestAuthority.plain().apply(builder);
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
        });
        responder.signsWith(delegate.pair().getPrivate(), certificate);

        assertThat(ring(Way.OCSP, RevocationPolicy.REQUIRE).standing(sign)).isInstanceOf(Standing.Good.class);
    }

    @Test
    void nobodyElseOfTheIssuerAnswersForIt() {
        var partner = Order.of("another partner");
        responder.signsWith(partner.pair().getPrivate(), authority.issue(partner));

        assertThat(ring(Way.OCSP, RevocationPolicy.REQUIRE).standing(sign)).isInstanceOf(Standing.Unknown.class);
    }

    @Test
    void anAnswerToAnotherQuestionCountsForNothing() {
        responder.answersEarlierQuestions();

        assertThat(ring(Way.OCSP, RevocationPolicy.REQUIRE).standing(sign)).isInstanceOf(Standing.Unknown.class);
    }

    @Test
    void aCertificateThatItsIssuerDoesNotKnowIsNotGood() {
        responder.knowsNobody();

        assertThat(ring(Way.OCSP, RevocationPolicy.REQUIRE).standing(sign)).isInstanceOf(Standing.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void noticesARevocationWithinTheRefreshPeriodAndForGood(Way way) throws Exception {
        var revocation = new Revocation(settings(way, RevocationPolicy.REQUIRE), Clock.systemUTC());
        var ring = KeyRing.open(KeySettings.files(keys), revocation);
        try (var rounds = new RevocationRounds(revocation, ring).start()) {
            verify(ring);

            responder.revoke(sign);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> ring.standing(sign) instanceof Standing.Revoked);
            assertThatThrownBy(() -> verify(ring)).isInstanceOf(WSSecurityException.class);
            responder.restore();
            rounds.round();
            assertThat(ring.standing(sign)).isInstanceOf(Standing.Revoked.class);
        }
    }

    @Test
    void keepsTheLastAnswerWhileTheResponderIsDownAndItHolds() {
        var later = new java.util.concurrent.atomic.AtomicBoolean();
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return later.get() ? Instant.now().plus(Duration.ofHours(2)) : Instant.now();
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        var revocation = new Revocation(settings(Way.OCSP, RevocationPolicy.REQUIRE), clock);
        var ring = KeyRing.open(KeySettings.files(keys), revocation);
        try (var rounds = new RevocationRounds(revocation, ring)) {
            rounds.round();
            responder.down();
            rounds.round();

            assertThat(ring.standing(sign)).isInstanceOf(Standing.Good.class);
            later.set(true);
            assertThat(ring.standing(sign)).isEqualTo(new Standing.Unknown("the answer is stale"));
        }
    }

    @Test
    void readsAListFromAFile() throws IOException {
        responder.revoke(sign);
        Path file;
        try (var in = responder.crl().toURL().openStream()) {
            file = Files.write(keys.resolve("partner.crl"), in.readAllBytes());
        }

        var ring = asked(new RevocationSettings(
                RevocationPolicy.REQUIRE,
                Map.of(),
                List.of(file.toUri()),
                Map.of(),
                Duration.ofMinutes(5),
                Duration.ofSeconds(2),
                Duration.ofHours(1)));

        assertThat(ring.standing(sign)).isInstanceOf(Standing.Revoked.class);
        assertThat(ring.standing(encrypt)).isInstanceOf(Standing.Good.class);
    }

    @Test
    void trustNeverWaitsForTheNetwork() throws Exception {
        var ring = ring(Way.OCSP, RevocationPolicy.REQUIRE);
        int asked = responder.asked();

        verify(ring);
        ring.mayReceive(PARTNER, encrypt);

        assertThat(responder.asked()).isEqualTo(asked);
    }

    private KeyRing ring(Way way, RevocationPolicy policy) {
        return asked(settings(way, policy));
    }

    private KeyRing asked(RevocationSettings settings) {
        var revocation = new Revocation(settings, Clock.systemUTC());
        var ring = KeyRing.open(KeySettings.files(keys), revocation);
        try (var rounds = new RevocationRounds(revocation, ring)) {
            rounds.round();
        }
        return ring;
    }

    private RevocationSettings settings(Way way, RevocationPolicy policy) {
        return new RevocationSettings(
                RevocationPolicy.OFF,
                Map.of(PARTNER.value(), policy),
                way == Way.CRL ? List.of(responder.crl()) : List.of(),
                way == Way.OCSP ? Map.of("partner-ca", responder.ocsp()) : Map.<String, URI>of(),
                Duration.ofMillis(200),
                Duration.ofSeconds(2),
                Duration.ofHours(1));
    }

    /** As WSS4J asks when a receipt or a message is signed by the partner. */
    private void verify(KeyRing ring) throws WSSecurityException {
        ring.wsSecurity(PARTNER).verifyTrust(new X509Certificate[] {sign}, false, null, null);
    }
}
