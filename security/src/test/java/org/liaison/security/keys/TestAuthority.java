// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of the tests that issues good certificates and every kind of bad one. */
public record TestAuthority(String name, KeyPair pair, X509Certificate certificate) {

    private static final AtomicLong SERIAL = new AtomicLong(1_000);

    /** What a certificate shall be like. */
    @FunctionalInterface
    public interface Shape {

        void apply(X509v3CertificateBuilder builder) throws Exception;
    }

    /** Who gets a certificate, from when to when, signed how. */
    public record Order(String subject, KeyPair pair, Instant from, Instant until, String algorithm) {

        public static Order of(String subject) {
            return of(subject, curve());
        }

        static Order of(String subject, KeyPair pair) {
            var now = Instant.now();
            return new Order(
                    subject, pair, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(30)), "SHA256withECDSA");
        }

        Order valid(Instant first, Instant last) {
            return new Order(subject, pair, first, last, algorithm);
        }

        Order signed(String with) {
            return new Order(subject, pair, from, until, with);
        }
    }

    public static TestAuthority root(String name) {
        var order = Order.of(name);
        return new TestAuthority(name, order.pair(), issue(name, order.pair(), order, authority(null)));
    }

    /** An authority below this one. */
    TestAuthority below(Order order, Shape shape) {
        return new TestAuthority(order.subject(), order.pair(), issue(name, pair, order, shape));
    }

    public X509Certificate issue(Order order, Shape shape) {
        return issue(name, pair, order, shape);
    }

    public X509Certificate issue(Order order) {
        return issue(order, plain());
    }

    public static Shape plain() {
        return builder -> builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    }

    static Shape authority(@org.jspecify.annotations.Nullable Integer length) {
        return builder -> {
            builder.addExtension(
                    Extension.basicConstraints,
                    true,
                    length == null ? new BasicConstraints(true) : new BasicConstraints(length));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        };
    }

    private static X509Certificate issue(String issuer, KeyPair by, Order order, Shape shape) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + issuer + ",O=test"),
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(order.from()),
                    Date.from(order.until()),
                    new X500Name("CN=" + order.subject() + ",O=test"),
                    order.pair().getPublic());
            shape.apply(builder);
            var signer = new JcaContentSignerBuilder(order.algorithm()).build(by.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair curve() {
        return curve("secp256r1");
    }

    static KeyPair curve(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(name));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
