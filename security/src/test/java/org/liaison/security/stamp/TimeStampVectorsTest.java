// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Objection;
import org.liaison.security.cms.SignedDataWriter;
import org.liaison.security.cms.TestAuthority;
import org.liaison.security.cms.TestAuthority.Usage;
import org.liaison.security.keys.Signatory;
import org.liaison.security.keys.SignatureScheme;

/** Answers of time-stamping authorities that are wrong in one way each: none is believed. */
class TimeStampVectorsTest {

    @SuppressWarnings("TimeInStaticInitializer") // its certificates begin with the test
    private static final Instant NOW = Instant.now();

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final byte[] IMPRINT = Hash.SHA256.of("signature".getBytes(StandardCharsets.UTF_8));
    private static final TestAuthority AUTHORITY = new TestAuthority("A", NOW.minusSeconds(86400));
    private static final Signatory TSA = AUTHORITY.signatory(SignatureScheme.ECDSA_P256, Usage.TIME);

    /** How the authority answers a request. */
    private interface Answer {

        byte[] to(TimeStampReq request) throws IOException;
    }

    private final AtomicReference<Answer> answer = new AtomicReference<>(granted(TSA, CLOCK, each -> each));
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var request = TimeStampReq.getInstance(exchange.getRequestBody().readAllBytes());
            var bytes = java.util.Objects.requireNonNull(answer.get()).to(request);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void believesAnAnswerThatIsRight() {
        var token = tsa(null).stamp(Hash.SHA256, IMPRINT);

        assertThat(token.at()).isBetween(NOW.minusSeconds(1), NOW);
        assertThat(token.authority()).isEqualTo(TSA.certificate());
        assertThat(Token.check(token.der(), Hash.SHA256, IMPRINT, AUTHORITY.trust(), NOW)
                        .at())
                .isEqualTo(token.at());
    }

    @Test
    void asksForACertificateWithANonceOfItsOwnEachTime() {
        var nonces = new java.util.HashSet<BigInteger>();
        var right = java.util.Objects.requireNonNull(answer.get());
        answer.set(request -> {
            nonces.add(request.getNonce().getValue());
            assertThat(request.getCertReq().isTrue()).isTrue();
            return right.to(request);
        });

        for (int i = 0; i < 3; i++) {
            tsa(null).stamp(Hash.SHA256, IMPRINT);
        }

        assertThat(nonces).hasSize(3);
    }

    @Test
    void refusesAStampOverSomethingElse() {
        answer.set(request -> respond(
                0,
                embedded(TSA, CLOCK)
                        .stamp(
                                Hash.SHA256,
                                Hash.SHA256.of(new byte[1]),
                                request.getNonce().getValue())
                        .der()));

        assertRefused("GW-SEA-030");
    }

    @Test
    void refusesAnImprintOfAnotherDigest() {
        answer.set(request -> respond(
                0,
                embedded(TSA, CLOCK)
                        .stamp(
                                Hash.SHA512,
                                Hash.SHA512.of(new byte[1]),
                                request.getNonce().getValue())
                        .der()));

        assertRefused("GW-SEA-030");
    }

    @Test
    void refusesAnOldAnswer() {
        var old =
                embedded(TSA, CLOCK).stamp(Hash.SHA256, IMPRINT, BigInteger.TEN).der();
        answer.set(request -> respond(0, old));

        assertRefused("GW-SEA-034");
    }

    @Test
    void refusesAnAnswerWithoutNonce() {
        answer.set(request ->
                respond(0, embedded(TSA, CLOCK).stamp(Hash.SHA256, IMPRINT).der()));

        assertRefused("GW-SEA-034");
    }

    @Test
    void refusesAnotherPolicyThanWasAskedFor() {
        assertThat(tsa(EmbeddedTsa.POLICY).stamp(Hash.SHA256, IMPRINT).policy()).isEqualTo(EmbeddedTsa.POLICY);
        assertThatThrownBy(() -> tsa("1.2.3.4").stamp(Hash.SHA256, IMPRINT))
                .isInstanceOfSatisfying(
                        Objection.class, e -> assertThat(e.finding().code()).isEqualTo("GW-SEA-034"));
    }

    @Test
    void refusesEveryStatusButGranted() {
        for (int each : new int[] {PKIStatus.REJECTION, PKIStatus.WAITING, PKIStatus.REVOCATION_WARNING, 77, -1}) {
            answer.set(request -> respond(each, granted(request)));
            assertRefused("GW-SEA-031");
        }
        answer.set(request -> respond(PKIStatus.GRANTED_WITH_MODS, granted(request)));
        assertThat(tsa(null).stamp(Hash.SHA256, IMPRINT)).isNotNull();
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        answer.set(request -> new byte[0]);
        assertRefused("GW-SEA-031");
        answer.set(request -> "<html>busy</html>".getBytes(StandardCharsets.UTF_8));
        assertRefused("GW-SEA-031");
        answer.set(request -> new DERSequence().getEncoded());
        assertRefused("GW-SEA-031");
        answer.set(request -> respond(0, null));
        assertRefused("GW-SEA-031");
        answer.set(request -> new byte[2 << 20]);
        assertRefused("GW-SEA-031");
        answer.set(granted(TSA, CLOCK, each -> each));
        status = 503;
        assertRefused("GW-SEA-031");
        server.stop(0);
        assertRefused("GW-SEA-031");
    }

    @Test
    void refusesACertificateThatIsNotForTimeStamping() {
        answer.set(granted(AUTHORITY.signatory(SignatureScheme.ECDSA_P256, Usage.SEAL), CLOCK, each -> each));
        assertRefused("GW-SEA-032");
        answer.set(granted(AUTHORITY.signatory(SignatureScheme.ECDSA_P256, Usage.WEB), CLOCK, each -> each));
        assertRefused("GW-SEA-032");
    }

    @Test
    void refusesAnAuthorityNobodyTrusts() {
        var other = new TestAuthority("A", NOW.minusSeconds(86400)); // of the same name
        answer.set(granted(other.signatory(SignatureScheme.ECDSA_P256, Usage.TIME), CLOCK, each -> each));

        assertRefused("GW-SEA-032");
    }

    @Test
    void refusesATimeThatHasNotCome() {
        answer.set(granted(TSA, Clock.fixed(NOW.plusSeconds(61), ZoneOffset.UTC), each -> each));
        assertRefused("GW-SEA-033");
        answer.set(granted(TSA, Clock.fixed(NOW.plusSeconds(59), ZoneOffset.UTC), each -> each));
        assertThat(tsa(null).stamp(Hash.SHA256, IMPRINT)).isNotNull();
    }

    @Test
    void refusesATimeBeforeItsCertificate() {
        answer.set(granted(TSA, Clock.fixed(NOW.minus(Duration.ofDays(2)), ZoneOffset.UTC), each -> each));

        assertRefused("GW-SEA-032");
    }

    @Test
    void refusesATokenOfAnotherType() {
        answer.set(request ->
                respond(0, SignedDataWriter.enclosing(PKCSObjectIdentifiers.data, new byte[] {1}, TSA, NOW)));
        assertRefused("GW-SEA-022");
        answer.set(request ->
                respond(0, SignedDataWriter.enclosing(PKCSObjectIdentifiers.id_ct_TSTInfo, new byte[] {1}, TSA, NOW)));
        assertRefused("GW-SEA-030");
        answer.set(request ->
                respond(0, new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(IMPRINT)).getEncoded()));
        assertRefused("GW-SEA-022");
    }

    @Test
    void refusesATokenWithAnyByteChanged() {
        var right = embedded(TSA, CLOCK).stamp(Hash.SHA256, IMPRINT).der();
        for (int at = 0; at < right.length; at++) {
            var wrong = right.clone();
            wrong[at] ^= (byte) (1 << at % 8);
            assertThatThrownBy(() -> Token.check(wrong, Hash.SHA256, IMPRINT, AUTHORITY.trust(), NOW))
                    .as("byte " + at)
                    .isInstanceOf(Objection.class);
        }
    }

    private static Answer granted(Signatory signatory, Clock clock, UnaryOperator<byte[]> change) {
        return request -> respond(
                0,
                change.apply(embedded(signatory, clock)
                        .stamp(
                                Hash.SHA256,
                                request.getMessageImprint().getHashedMessage(),
                                request.getNonce().getValue())
                        .der()));
    }

    private static byte[] granted(TimeStampReq request) {
        return embedded(TSA, CLOCK)
                .stamp(
                        Hash.SHA256,
                        request.getMessageImprint().getHashedMessage(),
                        request.getNonce().getValue())
                .der();
    }

    private static byte[] respond(int status, byte @Nullable [] token) throws IOException {
        var info = token == null ? null : ContentInfo.getInstance(ASN1Primitive.fromByteArray(token));
        var said = PKIStatusInfo.getInstance(new DERSequence(new org.bouncycastle.asn1.ASN1Integer(status)));
        return new TimeStampResp(said, info).getEncoded("DER");
    }

    private static EmbeddedTsa embedded(Signatory signatory, Clock clock) {
        return new EmbeddedTsa(signatory, clock, EmbeddedTsa.POLICY);
    }

    private NetworkTsa tsa(@Nullable String policy) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new NetworkTsa(
                new NetworkTsa.Authority(address, policy, Standing.QUALIFIED, Duration.ofSeconds(5)),
                AUTHORITY.trust(),
                CLOCK);
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> tsa(null).stamp(Hash.SHA256, IMPRINT))
                .isInstanceOfSatisfying(
                        Objection.class, e -> assertThat(e.finding().code()).isEqualTo(code));
    }
}
