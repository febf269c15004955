// SPDX-License-Identifier: EUPL-1.2
package org.liaison.keycloak;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A certificate authority that lives for a test or a look around, made with the JDK's keytool. */
public final class Authority {

    /** Of every store; the directory is private and nothing in it outlives its purpose. */
    public static final String PASSWORD = "changeit";

    private static final String NAME = "authority";

    private final Path directory;

    private Authority(Path directory) {
        this.directory = directory;
    }

    /** A new one, with the file that others trust it by. */
    public static Authority in(Path directory) throws IOException {
        Files.createDirectories(directory);
        var authority = new Authority(directory);
        authority.keytool(NAME, "-genkeypair", "-dname", "CN=liaison-test-authority", "-ext", "bc:c");
        authority.keytool(
                NAME, "-exportcert", "-rfc", "-file", authority.certificate().toString());
        authority.keytool(
                "trust",
                "-importcert",
                "-noprompt",
                "-file",
                authority.certificate().toString());
        return authority;
    }

    public Path certificate() {
        return directory.resolve(NAME + ".pem");
    }

    /** PKCS#12 with the certificate alone, to check certificates of others by. */
    public Path trust() {
        return directory.resolve("trust.p12");
    }

    /** PKCS#12 with a key and a certificate for {@code name}, which also holds for this machine's own addresses. */
    public Path issue(String name) throws IOException {
        var store = directory.resolve(name + ".p12");
        Files.copy(directory.resolve(NAME + ".p12"), store);
        keytoolFor(
                store,
                name,
                "-genkeypair",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-signer",
                NAME);
        keytoolFor(store, NAME, "-delete");
        return store;
    }

    /** A browser, or a program, that trusts the authority. */
    public HttpClient client() throws IOException {
        return HttpClient.newBuilder().sslContext(tls(null)).build();
    }

    /** @param own a store from {@link #issue}; null: without a certificate of its own */
    public SSLContext tls(@Nullable Path own) throws IOException {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(KeyStore.getInstance(trust().toFile(), PASSWORD.toCharArray()));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            if (own != null) {
                keys.init(KeyStore.getInstance(own.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
            }
            var context = SSLContext.getInstance("TLS");
            context.init(own == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void keytool(String store, String command, String... options) throws IOException {
        keytoolFor(directory.resolve(store + ".p12"), NAME, command, options);
    }

    private static void keytoolFor(Path store, String alias, String command, String... options) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                alias));
        if (command.equals("-genkeypair")) {
            line.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
        }
        line.addAll(List.of(options));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool " + command + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
