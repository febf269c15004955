// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts the ring's TLS authorities as they are when a connection is made, and no certificate that is revoked. */
final class TlsTrust extends X509ExtendedTrustManager {

    private final Supplier<List<X509Certificate>> authorities;
    private final Revocations revocations;
    private volatile Known known = new Known(List.of(), null);

    /** The JDK's own trust manager for these authorities. */
    private record Known(
            List<X509Certificate> authorities, @Nullable X509ExtendedTrustManager manager) {}

    TlsTrust(Supplier<List<X509Certificate>> authorities, Revocations revocations) {
        this.authorities = authorities;
        this.revocations = revocations;
    }

    private X509ExtendedTrustManager manager() throws CertificateException {
        var wanted = authorities.get();
        var now = known;
        if (now.manager() == null || !now.authorities().equals(wanted)) {
            now = new Known(List.copyOf(wanted), manager(wanted));
            known = now;
        }
        return java.util.Objects.requireNonNull(now.manager());
    }

    private static X509ExtendedTrustManager manager(List<X509Certificate> authorities) throws CertificateException {
        try {
            var anchors = KeyFiles.empty();
            for (int i = 0; i < authorities.size(); i++) {
                anchors.setCertificateEntry("ca-" + i, authorities.get(i));
            }
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(anchors);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new CertificateException("no trust manager for the authorities", e);
        }
    }

    private void checkRevocation(X509Certificate[] chain, @Nullable SSLSession session) throws CertificateException {
        List<X509Certificate> issuers = new ArrayList<>(authorities.get());
        issuers.addAll(Arrays.asList(chain).subList(1, chain.length));
        var stapled = session instanceof ExtendedSSLSession extended ? stapled(extended) : List.<byte[]>of();
        if (revocations.ofConnection(chain[0], issuers, stapled) instanceof Standing.Revoked revoked) {
            throw new CertificateException("revoked at " + revoked.at());
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        manager().checkClientTrusted(chain, type, socket);
        checkRevocation(chain, session(socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        manager().checkServerTrusted(chain, type, socket);
        checkRevocation(chain, session(socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        manager().checkClientTrusted(chain, type, engine);
        checkRevocation(chain, engine.getHandshakeSession());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        manager().checkServerTrusted(chain, type, engine);
        checkRevocation(chain, engine.getHandshakeSession());
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        manager().checkClientTrusted(chain, type);
        checkRevocation(chain, null);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        manager().checkServerTrusted(chain, type);
        checkRevocation(chain, null);
    }

    /** Only a server staples; a session that is a server's own has nothing to ask for. */
    private static List<byte[]> stapled(ExtendedSSLSession session) {
        try {
            return session.getStatusResponses();
        } catch (UnsupportedOperationException e) {
            return List.of();
        }
    }

    private static @Nullable SSLSession session(@Nullable Socket socket) {
        return socket instanceof SSLSocket secure ? secure.getHandshakeSession() : null;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.get().toArray(X509Certificate[]::new);
    }
}
