// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes throw-away keys for demo, test and benchmark: one CA, the gateway, its sandbox partners. Never for real data. */
public final class DemoKeys {

    private static final Duration LIFETIME = Duration.ofDays(397);

    private final SecureRandom random = new SecureRandom();
    private final KeyPair caKey = curve("secp256r1");
    private final X509Certificate ca = certificate("Liaison demo CA", caKey, Use.AUTHORITY);
    private final char[] password = password();

    private enum Use {
        AUTHORITY,
        CONNECTION,
        SEAL,
        TIME
    }

    private DemoKeys() throws GeneralSecurityException, IOException {}

    /** Writes all stores into {@code directory} unless they are there already. */
    public static void makeIfAbsent(Path directory, List<String> partners) {
        if (Files.exists(directory.resolve("password"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            new DemoKeys().make(directory, partners);
        } catch (GeneralSecurityException | IOException e) {
            throw new KeysMissing("demo keys cannot be written to " + directory, e);
        }
    }

    private void make(Path directory, List<String> partners) throws GeneralSecurityException, IOException {
        var trust = empty();
        trust.setCertificateEntry("ca", ca);
        var gateway = empty();
        trust.setCertificateEntry(
                "gateway", entry(gateway, "sign", "gateway", curve("secp256r1"))); // as senders see us
        trust.setCertificateEntry("gateway-encrypt", entry(gateway, "encrypt", "gateway", curve("secp256r1")));
        entry(gateway, "seal", "gateway", curve("secp256r1"), Use.SEAL);
        entry(gateway, "tsa", "gateway", curve("secp256r1"), Use.TIME);
        if (Security.getAlgorithms("Signature").contains("ML-DSA-65")) { // from Java 24 on
            var pair = KeyPairGenerator.getInstance("ML-DSA-65").generateKeyPair();
            entry(gateway, "hybrid", "gateway", pair, Use.SEAL);
        }
        entry(gateway, "tls", "gateway", curve("secp256r1"));
        entry(gateway, "log", "gateway", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        gateway.setKeyEntry("at-rest", new SecretKeySpec(secret(), "AES"), password, null);
        gateway.setKeyEntry("pseudonyms", new SecretKeySpec(secret(), "HmacSHA256"), password, null);
        store(gateway, directory.resolve("gateway.p12"));
        for (var partner : partners) {
            var keys = empty();
            trust.setCertificateEntry(partner + "-sign", entry(keys, "sign", partner, curve("secp256r1")));
            trust.setCertificateEntry(partner + "-encrypt", entry(keys, "encrypt", partner, curve("secp256r1")));
            trust.setCertificateEntry(partner + "-tls", entry(keys, "tls", partner, curve("secp256r1")));
            store(keys, directory.resolve(partner + ".p12"));
        }
        store(trust, directory.resolve("trust.p12"));
        Files.write(privately(directory.resolve("ca.crl")), nothingRevoked());
        Files.writeString(privately(directory.resolve("password")), new String(password), StandardCharsets.US_ASCII);
    }

    private X509Certificate entry(KeyStore store, String alias, String owner, KeyPair pair)
            throws GeneralSecurityException, IOException {
        return entry(store, alias, owner, pair, Use.CONNECTION);
    }

    private X509Certificate entry(KeyStore store, String alias, String owner, KeyPair pair, Use use)
            throws GeneralSecurityException, IOException {
        var certificate = certificate(owner + " " + alias, pair, use);
        store.setKeyEntry(alias, pair.getPrivate(), password, new Certificate[] {certificate, ca});
        return certificate;
    }

    private X509Certificate certificate(String name, KeyPair pair, Use use)
            throws GeneralSecurityException, IOException {
        var now = Instant.now();
        var issuer = new X500Name("CN=Liaison demo CA,O=Liaison demo - not for real data");
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, random),
                Date.from(now.minusSeconds(300)),
                Date.from(now.plus(LIFETIME)),
                new X500Name("CN=" + name + ",O=Liaison demo - not for real data"),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        addUse(builder, use);
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(caKey.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static void addUse(JcaX509v3CertificateBuilder builder, Use use) throws IOException {
        int usage = switch (use) {
            case AUTHORITY -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
            case SEAL -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            case TIME -> KeyUsage.digitalSignature;
            case CONNECTION -> 0;
        };
        if (use == Use.CONNECTION) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
        } else {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        }
        if (use == Use.TIME) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
    }

    /** The authority forgets its key, so this list is its last word. */
    private byte[] nothingRevoked() throws GeneralSecurityException, IOException {
        var list = new JcaX509v2CRLBuilder(ca, Date.from(Instant.now().minusSeconds(300)));
        list.setNextUpdate(Date.from(Instant.now().plus(LIFETIME)));
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(caKey.getPrivate());
            return list.build(signer).getEncoded();
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private byte[] secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static KeyPair curve(String name) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(name));
        return generator.generateKeyPair();
    }

    private char[] password() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toCharArray();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void store(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (var out = Files.newOutputStream(privately(file))) {
            store.store(out, password);
        }
    }

    private static Path privately(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
