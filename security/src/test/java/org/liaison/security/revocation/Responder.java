// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.liaison.security.keys.TestAuthority;

/** A revocation service on loopback: answers OCSP questions at {@code /ocsp} and serves a list at {@code /crl}. */
final class Responder implements AutoCloseable {

    private final HttpServer server;
    private final TestAuthority authority;
    private final Set<BigInteger> revoked = new HashSet<>();
    private final AtomicInteger asked = new AtomicInteger();
    private boolean up = true;
    private boolean knows = true;
    private boolean repeatsNonce = true;
    private Instant from = Instant.now().minusSeconds(60);
    private Instant until = Instant.now().plus(Duration.ofHours(1));
    private PrivateKey signer;
    private X509Certificate[] sent = {};

    Responder(TestAuthority authority) throws IOException {
        this.authority = authority;
        this.signer = authority.pair().getPrivate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ocsp", exchange -> answer(exchange, true));
        server.createContext("/crl", exchange -> answer(exchange, false));
        server.start();
    }

    URI ocsp() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ocsp");
    }

    URI crl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/crl");
    }

    int asked() {
        return asked.get();
    }

    void revoke(X509Certificate certificate) {
        revoked.add(certificate.getSerialNumber());
    }

    void restore() {
        revoked.clear();
    }

    void down() {
        up = false;
    }

    void up() {
        up = true;
    }

    void knowsNobody() {
        knows = false;
    }

    void answersEarlierQuestions() {
        repeatsNonce = false;
    }

    void answersOf(Instant first, Instant last) {
        from = first;
        until = last;
    }

    void signsWith(PrivateKey key, X509Certificate... certificates) {
        signer = key;
        sent = certificates;
    }

    private void answer(HttpExchange exchange, boolean question) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            if (!up) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var bytes = question ? ocspAnswer(exchange.getRequestBody().readAllBytes()) : list();
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private byte[] ocspAnswer(byte[] question) throws Exception {
        var request = new OCSPReq(question);
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var builder = new BasicOCSPRespBuilder(
                SubjectPublicKeyInfo.getInstance(authority.pair().getPublic().getEncoded()),
                digests.get(org.bouncycastle.cert.ocsp.CertificateID.HASH_SHA1));
        for (var each : request.getRequestList()) {
            builder.addResponse(
                    each.getCertID(), status(each.getCertID().getSerialNumber()), Date.from(from), Date.from(until));
        }
        var nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        builder.setResponseExtensions(new Extensions(
                repeatsNonce
                        ? nonce
                        : new org.bouncycastle.asn1.x509.Extension(
                                OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new byte[] {4, 2, 1, 2})));
        var holders = new X509CertificateHolder[sent.length];
        for (int i = 0; i < sent.length; i++) {
            holders[i] = new JcaX509CertificateHolder(sent[i]);
        }
        var basic = builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(signer), holders, Date.from(Instant.now()));
        return new OCSPRespBuilder().build(OCSPResp.SUCCESSFUL, basic).getEncoded();
    }

    private @org.jspecify.annotations.Nullable CertificateStatus status(BigInteger serial) {
        if (!knows) {
            return new UnknownStatus();
        }
        return revoked.contains(serial) ? new RevokedStatus(Date.from(from), CRLReason.keyCompromise) : null;
    }

    private byte[] list() throws Exception {
        var builder = new X509v2CRLBuilder(new X500Name("CN=" + authority.name() + ",O=test"), Date.from(from));
        builder.setNextUpdate(Date.from(until));
        revoked.forEach(each -> builder.addCRLEntry(each, Date.from(from), CRLReason.keyCompromise));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer))
                .getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
