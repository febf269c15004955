// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;

/**
 * The partner's keys: {@code <name>.p12} with {@code tls}, {@code sign} and {@code encrypt}; {@code trust.p12} with the
 * authority as {@code ca} and one certificate a sender, whose alias is the sender's name; {@code password} for both.
 */
final class SandboxKeys {

    static final String TLS = "tls";
    static final String SIGN = "sign";
    static final String ENCRYPT = "encrypt";
    static final String CA = "ca";

    private final KeyStore own;
    private final KeyStore trust;
    private final char[] password;

    private SandboxKeys(KeyStore own, KeyStore trust, char[] password) {
        this.own = own;
        this.trust = trust;
        this.password = password;
    }

    static SandboxKeys load(Path folder, String name) throws IOException, GeneralSecurityException {
        var password = Files.readString(folder.resolve("password")).strip().toCharArray();
        return new SandboxKeys(
                store(folder.resolve(name + ".p12"), password), store(folder.resolve("trust.p12"), password), password);
    }

    private static KeyStore store(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    /** One key on its own, so that a store is never searched for the right one. */
    KeyStore only(String alias) throws IOException, GeneralSecurityException {
        var one = emptyStore();
        one.setKeyEntry(alias, own.getKey(alias, password), password, own.getCertificateChain(alias));
        return one;
    }

    /** The authority alone: a sender's certificate in the same store would be trusted after its authority is gone. */
    KeyStore authority() throws IOException, GeneralSecurityException {
        var one = emptyStore();
        one.setCertificateEntry(CA, trust.getCertificate(CA));
        return one;
    }

    /** Names of the registered senders by the subject of their certificates, which outlives a renewal. */
    Map<X500Principal, String> senders() throws GeneralSecurityException {
        var senders = new HashMap<X500Principal, String>();
        for (var alias : Collections.list(trust.aliases())) {
            if (!alias.equals(CA) && trust.getCertificate(alias) instanceof X509Certificate certificate) {
                senders.put(certificate.getSubjectX500Principal(), alias);
            }
        }
        return Map.copyOf(senders);
    }

    /** A certificate that this partner was given, such as the gateway's. */
    X509Certificate registered(String alias) throws GeneralSecurityException {
        if (trust.getCertificate(alias) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new GeneralSecurityException("trust.p12 has no certificate " + alias);
    }

    String password() {
        return new String(password);
    }

    SSLContext tls() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(only(TLS), password);
        var authorities = TrustManagerFactory.getInstance("PKIX");
        authorities.init(authority());
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), authorities.getTrustManagers(), new SecureRandom());
        return context;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
