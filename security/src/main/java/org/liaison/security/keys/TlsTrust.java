// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts the ring's TLS authorities as they are when a connection is made, and no certificate that is revoked. */
final class TlsTrust extends X509ExtendedTrustManager {

    private final Supplier<List<X509Certificate>> authorities;
    private final Revocations revocations;
    private volatile Known known = new Known(List.of(), null);

    /** The JDK's own trust manager for these authorities. */
    private record Known(
            List<X509Certificate> authorities,
            @org.jspecify.annotations.Nullable X509ExtendedTrustManager manager) {}

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

    private void checkRevocation(X509Certificate[] chain) throws CertificateException {
        if (revocations.ofConnection(chain[0]) instanceof Standing.Revoked revoked) {
            throw new CertificateException("revoked at " + revoked.at());
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        manager().checkClientTrusted(chain, type, socket);
        checkRevocation(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        manager().checkServerTrusted(chain, type, socket);
        checkRevocation(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        manager().checkClientTrusted(chain, type, engine);
        checkRevocation(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        manager().checkServerTrusted(chain, type, engine);
        checkRevocation(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        manager().checkClientTrusted(chain, type);
        checkRevocation(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        manager().checkServerTrusted(chain, type);
        checkRevocation(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.get().toArray(X509Certificate[]::new);
    }
}
