// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** The {@code tls} key as it is when a connection is made: a new one is used from the next connection on. */
final class TlsKeys extends X509ExtendedKeyManager {

    private final Supplier<OwnKey> current;
    private final Map<String, OwnKey> offered = new ConcurrentHashMap<>(); // a handshake that began ends with its key

    TlsKeys(Supplier<OwnKey> current) {
        this.current = current;
    }

    private @Nullable String choose(String... types) {
        var key = current.get();
        var algorithm = key.certificate().getPublicKey().getAlgorithm();
        if (Arrays.stream(types).noneMatch(each -> each.startsWith(algorithm))) {
            return null;
        }
        var name = Fingerprint.of(key.certificate());
        offered.put(name, key);
        return name;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return choose(types);
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return choose(types);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String type, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return choose(type);
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return choose(type);
    }

    @Override
    public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
        return getServerAliases(type, issuers);
    }

    @Override
    public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
        var name = choose(type);
        return name == null ? new String[0] : new String[] {name};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        var key = offered.get(alias);
        return key == null ? null : key.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        var key = offered.get(alias);
        return key == null ? null : key.key();
    }
}
