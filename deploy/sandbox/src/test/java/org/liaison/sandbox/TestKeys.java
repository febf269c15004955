// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.liaison.sandbox.TestAuthority.Identity;

/** Keys of a sandbox partner and of those who send to it, written as the sandbox expects to find them. */
final class TestKeys {

    static final String SELF = "siena-sandbox";
    static final String SENDER = "liaison-nowhere";
    private static final char[] PASSWORD = "sandbox-only".toCharArray();

    final TestAuthority authority = new TestAuthority("Nowhere authority");
    final TestAuthority foreignAuthority = new TestAuthority("Nemo authority");
    final Identity sender = authority.issue(SENDER);
    /** Same authority, but nobody registered it. */
    final Identity unregistered = authority.issue("liaison-niemand");
    /** Same name as the registered sender, vouched for by somebody else. */
    final Identity impostor = foreignAuthority.issue(SENDER);

    final Identity sign = authority.issue(SELF + " sign");
    final Identity encryption;

    TestKeys(boolean rsa) {
        this.encryption = authority.issue(SELF + " encrypt", rsa ? TestAuthority.rsa() : TestAuthority.ec());
    }

    /** Writes {@code <name>.p12}, {@code trust.p12} and {@code password}. */
    Path writeTo(Path folder) throws IOException, GeneralSecurityException {
        Files.writeString(folder.resolve("password"), new String(PASSWORD));
        var own = store(Map.of(
                SandboxKeys.TLS, authority.issue(SELF), SandboxKeys.SIGN, sign, SandboxKeys.ENCRYPT, encryption));
        save(own, folder.resolve(SELF + ".p12"));
        var trust = store(Map.of());
        trust.setCertificateEntry(SandboxKeys.CA, authority.certificate());
        trust.setCertificateEntry(SENDER, sender.certificate());
        save(trust, folder.resolve("trust.p12"));
        return folder;
    }

    /** TLS as {@code client} speaks it, or without a certificate. */
    SSLContext tls(@Nullable Identity client) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store(client == null ? Map.of() : Map.of(SandboxKeys.TLS, client)), PASSWORD);
        var trust = store(Map.of());
        trust.setCertificateEntry(SandboxKeys.CA, authority.certificate());
        var authorities = TrustManagerFactory.getInstance("PKIX");
        authorities.init(trust);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), authorities.getTrustManagers(), new SecureRandom());
        return context;
    }

    private static KeyStore store(Map<String, Identity> identities) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var each : identities.entrySet()) {
            var identity = each.getValue();
            store.setKeyEntry(
                    each.getKey(), identity.keys().getPrivate(), PASSWORD, new X509Certificate[] {identity.certificate()
                    });
        }
        return store;
    }

    private static void save(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }
}
