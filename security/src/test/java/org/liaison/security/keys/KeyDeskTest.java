// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.TestAuthority.Order;
import org.liaison.security.trail.HouseEvent;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailEvent;
import org.springframework.transaction.support.TransactionOperations;

class KeyDeskTest {

    private static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.US_ASCII);

    @SuppressWarnings("TimeInStaticInitializer") // a key is replaced today
    private static final LocalDate TOMORROW = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    @SuppressWarnings("TimeInStaticInitializer") // a key is replaced today
    private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @TempDir
    Path keys;

    private final TestAuthority authority = TestAuthority.root("authority");
    private final List<TrailEvent> trailed = new ArrayList<>();
    private KeyDesk desk;
    private KeyRing ring;
    private KeyWatch watch;

    @BeforeEach
    void open() {
        DemoKeys.makeIfAbsent(keys, List.of(PARTNER.value()));
        desk = new KeyDesk(keys);
        ring = KeyRing.open(keys);
        Trail trail = trailed::addAll;
        watch = new KeyWatch(ring, keys, trail, TransactionOperations.withoutTransaction(), Clock.systemUTC());
    }

    @Test
    void asksForACertificateWithAKeyThatIsNotUsedYet() throws Exception {
        var before = ring.certificate("sign");

        var request = parse(desk.request("sign", "CN=gateway sign,O=test", "P-256"));
        watch.look();

        assertThat(request.getSubject()).hasToString("CN=gateway sign,O=test");
        assertThat(ring.certificate("sign")).isEqualTo(before);
        assertThat(ring.certificates()).doesNotContainKey("sign.next");
        assertThat(trailed).isEmpty();
    }

    @Test
    void asksAgainForTheSameKey() throws Exception {
        var first = parse(desk.request("sign", "CN=gateway sign,O=test", "P-256"));

        var second = parse(desk.request("sign", "CN=gateway sign,O=test", "P-256"));

        assertThat(second.getSubjectPublicKeyInfo()).isEqualTo(first.getSubjectPublicKeyInfo());
    }

    @Test
    void theNewKeySignsWithoutARestartAndTheChangeIsTrailed() throws Exception {
        var before = ring.certificate("sign");
        bring("sign");

        desk.rotate("sign", TOMORROW);
        watch.look();

        var now = ring.signatory("sign");
        assertThat(now.certificate()).isNotEqualTo(before);
        assertThat(Verifier.verifies(now.scheme(), now.certificate().getPublicKey(), TEXT, now.sign(TEXT)))
                .isTrue();
        assertThat(ring.certificates()).containsEntry("sign.until-" + TOMORROW, before);
        assertThat(trailed)
                .contains(new HouseEvent.KeyChanged(
                        trailed.getFirst().at(),
                        trailed.getFirst().message(),
                        "sign",
                        Fingerprint.of(now.certificate())));
    }

    @Test
    void theOldKeyOpensUntilItsLastDay() throws Exception {
        var old = ring.certificate("encrypt");
        bring("encrypt");

        desk.rotate("encrypt", TOMORROW);
        ring.reload();
        assertThat(opens(old)).isTrue();
        assertThat(opens(ring.certificate("encrypt"))).isTrue();

        desk.remove("encrypt.until-" + TOMORROW);
        ring.reload();
        assertThat(opens(old)).isFalse();
    }

    @Test
    void aKeyBeyondItsLastDayOpensNothing() throws Exception {
        var old = ring.certificate("encrypt");
        bring("encrypt");

        desk.rotate("encrypt", YESTERDAY);
        ring.reload();

        assertThat(opens(old)).isFalse();
    }

    @Test
    void aCertificateForAnotherKeyIsNotBroughtIn() {
        desk.request("sign", "CN=gateway sign,O=test", "P-256");
        var other = authority.issue(Order.of("other"));

        assertThatThrownBy(() -> desk.bring("sign", List.of(other))).hasMessageStartingWith("GW-KEY-002");
    }

    @Test
    void aKeyWithoutAnIssuedCertificateDoesNotComeIntoUse() {
        desk.request("sign", "CN=gateway sign,O=test", "P-256");

        assertThatThrownBy(() -> desk.rotate("sign", TOMORROW)).hasMessageStartingWith("GW-KEY-002");
    }

    @Test
    void theLogKeepsItsKey() {
        assertThatThrownBy(() -> desk.rotate("log", TOMORROW)).hasMessageStartingWith("GW-KEY-003");
    }

    @Test
    void anotherKeyAtRestWrapsAndTheFirstStillUnwraps() {
        var wrapped = ring.wrap(TEXT, TEXT);
        var fingerprint = ring.fingerprint(TEXT);

        var name = desk.rotateAtRest();
        watch.look();

        assertThat(name).isEqualTo("at-rest-2");
        assertThat(ring.wrap(TEXT, TEXT).keyId()).isEqualTo("at-rest-2");
        assertThat(ring.unwrap(wrapped, TEXT)).isEqualTo(TEXT);
        assertThat(ring.fingerprint(TEXT)).isEqualTo(fingerprint);
        assertThat(trailed)
                .extracting(each -> ((HouseEvent.KeyChanged) each).alias())
                .containsExactly("at-rest-2");
    }

    @Test
    void duplicatesAreFoundEvenWhenTheFirstKeyAtRestIsGone() {
        var fingerprint = ring.fingerprint(TEXT);
        var wrapped = ring.wrap(TEXT, TEXT);
        desk.rotateAtRest();

        desk.remove("at-rest");
        ring.reload();

        assertThat(ring.fingerprint(TEXT)).isEqualTo(fingerprint);
        assertThatThrownBy(() -> ring.unwrap(wrapped, TEXT)).isInstanceOf(KeysMissing.class);
    }

    @Test
    void whatIsInUseIsNotRemoved() {
        assertThatThrownBy(() -> desk.remove("sign")).hasMessageStartingWith("GW-KEY-004");
        assertThatThrownBy(() -> desk.remove("at-rest")).hasMessageStartingWith("GW-KEY-004");
    }

    @Test
    void trustsBothCertificatesOfAPartnerWhileTheyOverlap() throws Exception {
        var old = ring.certificate(PARTNER + "-sign");
        var coming = demoLike("coming sign");

        desk.pin(PARTNER, "sign", coming);
        ring.reload();
        assertThat(trusts(old)).isTrue();
        assertThat(trusts(coming)).isTrue();

        desk.settle(PARTNER, "sign");
        ring.reload();
        assertThat(trusts(old)).isFalse();
        assertThat(trusts(coming)).isTrue();
    }

    @Test
    void encryptsForTheNewestCertificateThatIsValid() {
        var old = ring.certificate(PARTNER + "-encrypt");
        var now = Instant.now();
        var early =
                authority.issue(Order.of("early").valid(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9))));
        desk.pin(PARTNER, "encrypt", early);
        ring.reload();
        assertThat(ring.certificate(PARTNER + "-encrypt")).isEqualTo(old);

        var coming = authority.issue(Order.of("coming").valid(now.minusSeconds(1), now.plus(Duration.ofDays(9))));
        desk.pin(PARTNER, "encrypt", coming);
        ring.reload();
        assertThat(ring.certificate(PARTNER + "-encrypt")).isEqualTo(coming);
    }

    @Test
    void filesThatCannotBeUsedChangeNothing() throws Exception {
        var before = ring.certificate("sign");
        java.nio.file.Files.writeString(keys.resolve("gateway.p12"), "broken");

        watch.look();

        assertThat(ring.certificate("sign")).isEqualTo(before);
        assertThat(ring.signatory("sign").sign(TEXT)).isNotEmpty();
    }

    @Test
    void saysFrom60DaysOnThatACertificateRunsOut() {
        var now = Instant.now();
        var certificate = authority.issue(Order.of("a").valid(now.minusSeconds(9), now.plus(Duration.ofDays(100))));

        assertThat(Expiry.passed(certificate, now)).isEmpty();
        assertThat(Expiry.passed(certificate, now.plus(Duration.ofDays(41)))).hasValue(60);
        assertThat(Expiry.passed(certificate, now.plus(Duration.ofDays(71)))).hasValue(30);
        assertThat(Expiry.passed(certificate, now.plus(Duration.ofDays(94)))).hasValue(7);
        assertThat(Expiry.passed(certificate, now.plus(Duration.ofDays(101)))).hasValue(7);
    }

    private void bring(String alias) throws Exception {
        var request = new JcaPKCS10CertificationRequest(parse(desk.request(alias, "CN=" + alias + ",O=test", "P-256")));
        desk.bring(alias, List.of(authority.issue(Order.of(alias, new KeyPair(request.getPublicKey(), null)))));
    }

    /** Issued by an authority that the ring trusts. */
    private X509Certificate demoLike(String name) throws Exception {
        var password = SecretFile.read(keys.resolve("password"));
        var trust = KeyFiles.load(keys.resolve("trust.p12"), password);
        trust.setCertificateEntry("other-ca", authority.certificate());
        SoftHsm.store(trust, keys.resolve("trust.p12"), password);
        return authority.issue(Order.of(name));
    }

    private boolean opens(X509Certificate certificate) throws Exception {
        var type = new org.apache.wss4j.common.crypto.CryptoType(
                org.apache.wss4j.common.crypto.CryptoType.TYPE.ISSUER_SERIAL);
        type.setIssuerSerial(certificate.getIssuerX500Principal().getName(), certificate.getSerialNumber());
        return ring.wsSecurity(PARTNER).getX509Certificates(type)[0].equals(certificate);
    }

    private boolean trusts(X509Certificate certificate) {
        try {
            ring.wsSecurity(PARTNER).verifyTrust(new X509Certificate[] {certificate}, false, null, null);
            return true;
        } catch (org.apache.wss4j.common.ext.WSSecurityException e) {
            return false;
        }
    }

    private static PKCS10CertificationRequest parse(String pem) throws Exception {
        try (var parser = new PEMParser(new StringReader(pem))) {
            return (PKCS10CertificationRequest) parser.readObject();
        }
    }
}
