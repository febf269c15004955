// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.security.keys.TestAuthority.Order;
import org.liaison.security.keys.TestAuthority.Shape;

/** Paths that must not hold, each beside one that differs in nothing else and holds; made here, copied from nowhere. */
class CertificatePathTest {

    private static final TestAuthority ROOT = TestAuthority.root("root");
    private static final TestAuthority MIDDLE = ROOT.below(Order.of("middle"), TestAuthority.authority(0));
    private static final List<String> TRIED = new ArrayList<>();

    /** A certificate, what was sent with it, and whether it is good; {@code provider} verifies. */
    record Case(String name, X509Certificate certificate, List<X509Certificate> between, String provider) {

        @Override
        public String toString() {
            return name + " with " + provider;
        }
    }

    @ParameterizedTest
    @MethodSource
    void holds(Case good) {
        TRIED.add(good.name());

        assertThatCode(() -> check(good)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource
    void doesNotHold(Case bad) {
        TRIED.add(bad.name());

        assertThatThrownBy(() -> check(bad)).isInstanceOf(CertificateException.class);
    }

    @AfterAll
    static void count() {
        System.out.printf("X.509 paths tried: %d%n", TRIED.size());
        assertThat(TRIED).hasSizeGreaterThan(40);
    }

    private static void check(Case given) throws CertificateException {
        new CertificatePath(List.of(ROOT.certificate()))
                .check(given.certificate(), given.between(), Instant.now(), given.provider());
    }

    static Stream<Case> holds() {
        var permitting = permitting("CN=a,O=test");
        return withProviders(
                given("issued by the root", ROOT.issue(Order.of("a"))),
                given("issued below the root", MIDDLE.issue(Order.of("a")), MIDDLE.certificate()),
                given("with a needless certificate", ROOT.issue(Order.of("a")), MIDDLE.certificate()),
                given("for a client", ROOT.issue(Order.of("a"), purpose(KeyPurposeId.id_kp_clientAuth))),
                given("for signatures", ROOT.issue(Order.of("a"), usage(KeyUsage.digitalSignature))),
                given("for key agreement", ROOT.issue(Order.of("a"), usage(KeyUsage.keyAgreement))),
                given("of an RSA key", ROOT.issue(Order.of("a", TestAuthority.rsa(2_048)))),
                given("within permitted names", permitting.issue(Order.of("a")), permitting.certificate()));
    }

    static Stream<Case> doesNotHold() {
        var noAuthority = ROOT.below(Order.of("no"), TestAuthority.plain());
        var bare = ROOT.below(Order.of("bare"), builder -> {});
        var noSigner = ROOT.below(Order.of("nosign"), builder -> {
            builder.addExtension(
                    Extension.basicConstraints, true, new org.bouncycastle.asn1.x509.BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.cRLSign));
        });
        var tooDeep = MIDDLE.below(Order.of("deep"), TestAuthority.authority(null));
        var day = Duration.ofDays(1);
        var expired = ROOT.below(
                Order.of("old")
                        .valid(
                                Instant.now().minus(day.multipliedBy(9)),
                                Instant.now().minus(day)),
                TestAuthority.authority(null));
        var early = ROOT.below(
                Order.of("new").valid(Instant.now().plus(day), Instant.now().plus(day.multipliedBy(9))),
                TestAuthority.authority(null));
        var lookalike = TestAuthority.root("root");
        var stranger = TestAuthority.root("stranger");
        var weak = ROOT.below(Order.of("weak").signed("SHA1withECDSA"), TestAuthority.authority(null));
        var other = permitting("CN=b,O=test");
        var excluding = excluding("CN=a,O=test");
        return withProviders(
                given("issuer is no authority", noAuthority.issue(Order.of("a")), noAuthority.certificate()),
                given("issuer has no constraints", bare.issue(Order.of("a")), bare.certificate()),
                given("issuer may not sign certificates", noSigner.issue(Order.of("a")), noSigner.certificate()),
                given(
                        "path longer than allowed",
                        tooDeep.issue(Order.of("a")),
                        tooDeep.certificate(),
                        MIDDLE.certificate()),
                given("issuer expired", expired.issue(Order.of("a")), expired.certificate()),
                given("issuer not valid yet", early.issue(Order.of("a")), early.certificate()),
                given(
                        "expired",
                        ROOT.issue(Order.of("a")
                                .valid(
                                        Instant.now().minus(day.multipliedBy(9)),
                                        Instant.now().minus(day)))),
                given(
                        "not valid yet",
                        ROOT.issue(Order.of("a")
                                .valid(Instant.now().plus(day), Instant.now().plus(day.multipliedBy(9))))),
                given("issued by a lookalike", lookalike.issue(Order.of("a")), lookalike.certificate()),
                given("a lookalike itself", lookalike.certificate()),
                given("issued by a stranger", stranger.issue(Order.of("a")), stranger.certificate()),
                given("self-signed", TestAuthority.root("a").certificate()),
                given("the root itself", ROOT.certificate()),
                given("an authority as anybody", MIDDLE.certificate()),
                given("signed with SHA-1", ROOT.issue(Order.of("a").signed("SHA1withECDSA"))),
                given("issuer signed with SHA-1", weak.issue(Order.of("a")), weak.certificate()),
                given("of a short RSA key", ROOT.issue(Order.of("a", TestAuthority.rsa(1_024)))),
                given("for a web server", ROOT.issue(Order.of("a"), purpose(KeyPurposeId.id_kp_serverAuth))),
                given("for time stamps", ROOT.issue(Order.of("a"), purpose(KeyPurposeId.id_kp_timeStamping))),
                given("for OCSP answers", ROOT.issue(Order.of("a"), purpose(KeyPurposeId.id_kp_OCSPSigning))),
                given("for CRLs alone", ROOT.issue(Order.of("a"), usage(KeyUsage.cRLSign))),
                given("for certificates alone", ROOT.issue(Order.of("a"), usage(KeyUsage.keyCertSign))),
                given("of a name not permitted", other.issue(Order.of("a")), other.certificate()),
                given("of an excluded name", excluding.issue(Order.of("a")), excluding.certificate()),
                given("with an unknown critical extension", ROOT.issue(Order.of("a"), unknown())),
                given("without the certificate between", MIDDLE.issue(Order.of("a"))),
                given("with a changed signature", changed(ROOT.issue(Order.of("a")), -1)),
                given("with a changed name", changed(ROOT.issue(Order.of("a")), 90)));
    }

    private static Case given(String name, X509Certificate certificate, X509Certificate... between) {
        return new Case(name, certificate, List.of(between), "");
    }

    private static Stream<Case> withProviders(Case... cases) {
        return Providers.ofSignatures()
                .flatMap(provider -> Stream.of(cases)
                        .map(each -> new Case(each.name(), each.certificate(), each.between(), provider)));
    }

    private static Shape purpose(KeyPurposeId purpose) {
        return builder -> {
            TestAuthority.plain().apply(builder);
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        };
    }

    private static Shape usage(int bits) {
        return builder -> {
            TestAuthority.plain().apply(builder);
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(bits));
        };
    }

    private static Shape unknown() {
        return builder -> {
            TestAuthority.plain().apply(builder);
            builder.addExtension(new ASN1ObjectIdentifier("1.3.6.1.4.1.55555.1"), true, DERNull.INSTANCE);
        };
    }

    private static TestAuthority permitting(String name) {
        return constraining(new NameConstraints(new GeneralSubtree[] {subtree(name)}, null));
    }

    private static TestAuthority excluding(String name) {
        return constraining(new NameConstraints(null, new GeneralSubtree[] {subtree(name)}));
    }

    private static TestAuthority constraining(NameConstraints constraints) {
        return ROOT.below(Order.of("constrained"), builder -> {
            TestAuthority.authority(null).apply(builder);
            builder.addExtension(Extension.nameConstraints, true, constraints);
        });
    }

    /** Names are compared from the country down, so the order of parts is that of a directory. */
    private static GeneralSubtree subtree(String name) {
        return new GeneralSubtree(new GeneralName(new X500Name(name)));
    }

    /** One byte of the certificate is another; -1 is the last. */
    private static X509Certificate changed(X509Certificate certificate, int at) {
        try {
            var bytes = certificate.getEncoded();
            bytes[at < 0 ? bytes.length + at : at] ^= 1;
            var factory = java.security.cert.CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new java.io.ByteArrayInputStream(bytes));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
