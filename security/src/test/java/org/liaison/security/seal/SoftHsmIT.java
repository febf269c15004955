// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.handler.RequestData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.CryptoProvider;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.KeysAway;
import org.liaison.security.keys.KeysMissing;
import org.liaison.security.keys.Revocations;
import org.liaison.security.keys.Signatory;
import org.liaison.security.keys.SoftHsm;
import org.w3c.dom.Document;

/** Keys in a real PKCS#11 module, with whatever crypto provider comes first on this machine. */
class SoftHsmIT {

    private static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    private static final byte[] TEXT = "what is signed".getBytes(StandardCharsets.UTF_8);
    private static final Header HEADER = new Header(
            new MessageId("01a201ec-69a3-7034-8554-719ac45ee4c4"),
            "si-case",
            Instant.parse("2026-11-22T06:00:00Z"),
            PARTNER);
    private static final byte[] ENVELOPE = """
            <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body>\
            <p:Package xmlns:p="urn:example"><p:Name>O'Nowhere</p:Name></p:Package></env:Body></env:Envelope>""".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path keys;

    private SoftHsm hsm;
    private KeyRing ring;

    @BeforeAll
    static void chooseProvider() {
        CryptoProvider.install();
    }

    @BeforeEach
    void moveKeysIntoTheDevice() {
        DemoKeys.makeIfAbsent(keys, List.of(PARTNER.value()));
        hsm = SoftHsm.fresh();
        hsm.take(keys, "sign", "encrypt", "tls", "at-rest");
        withFingerprints();
        ring = open();
    }

    @AfterEach
    void signOut() {
        ring.close();
    }

    @Test
    void signsWhatTheCertificateVerifies() throws Exception {
        var signatory = ring.signatory("sign");

        assertThat(verifies(signatory, signatory.sign(TEXT))).isTrue();
    }

    @Test
    void sealsWithAKeyThatNeverLeavesTheDevice() throws Exception {
        for (int i = 0; i < 20; i++) { // signatures are random: an encoding slip shows in some of them only
            var sealed = new Sealer(ring).reseal(HEADER, ENVELOPE);

            var opened = openAsPartner(sealed.envelope());

            assertThat(opened.getDocumentElement().getTextContent()).contains("O'Nowhere");
        }
        assertThat(gatewayStore().containsAlias("sign")).isFalse();
    }

    @Test
    void opensWhatIsEncryptedForAKeyInTheDevice() throws Exception {
        var envelope = Dom.parse(ENVELOPE);
        var content = Dom.onlyElement(Dom.child(envelope.getDocumentElement(), SoapEnvelope.SOAP, "Body"));
        var document = SoapEnvelope.around(content, HEADER.id(), PARTNER);
        WsSecurity.sign(document, ring.wsSecurity(PARTNER));
        WsSecurity.encrypt(document, Dom.bytes(content), ring.certificate("encrypt"), ring.wsSecurity(PARTNER));
        assertThat(document.getDocumentElement().getTextContent()).doesNotContain("O'Nowhere");

        var request = new RequestData();
        request.setDecCrypto(ring.wsSecurity(PARTNER));
        request.setSigVerCrypto(trustStore());
        request.setCallbackHandler(callbacks -> {});
        request.setWssConfig(WSSConfig.getNewInstance());
        var received = Dom.parse(Dom.bytes(document));
        new WSSecurityEngine().processSecurityHeader(received, request);

        assertThat(received.getDocumentElement().getTextContent()).contains("O'Nowhere");
    }

    @Test
    void speaksMutualTlsWithAKeyInTheDevice() throws Exception {
        try (var server = (SSLServerSocket) ring.tls().getServerSocketFactory().createServerSocket(0)) {
            server.setNeedClientAuth(true);
            var answer = CompletableFuture.supplyAsync(() -> {
                try (var socket = (SSLSocket) server.accept()) {
                    socket.getOutputStream().write(7);
                    return socket.getSession().getPeerCertificates()[0];
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            try (var client = ring.tls().getSocketFactory().createSocket("127.0.0.1", server.getLocalPort())) {
                assertThat(client.getInputStream().read()).isEqualTo(7);
            }

            assertThat(answer.get()).isEqualTo(ring.certificate("tls"));
        }
    }

    @Test
    void wrapsDataKeysInTheDeviceForTheirMessageOnly() {
        var wrapped = ring.wrap(new byte[32], TEXT);

        assertThat(ring.unwrap(wrapped, TEXT)).isEqualTo(new byte[32]);
        assertThatThrownBy(() -> ring.unwrap(wrapped, new byte[] {9})).isInstanceOf(IllegalStateException.class);
        assertThat(ring.works()).isTrue();
    }

    @Test
    void anAwayDeviceSignsNothingAndComesBackByItself() throws Exception {
        var sealer = new Sealer(ring);
        var signatory = ring.signatory("sign");
        hsm.away();

        assertThatThrownBy(() -> signatory.sign(TEXT)).isInstanceOf(KeysAway.class);
        assertThatThrownBy(() -> sealer.reseal(HEADER, ENVELOPE)).matches(KeysAway::isCauseOf);
        assertThatThrownBy(() -> ring.wrap(new byte[32], TEXT)).isInstanceOf(KeysAway.class);
        assertThat(ring.works()).isFalse();

        hsm.back();

        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(ring::works);
        assertThat(verifies(signatory, signatory.sign(TEXT))).isTrue();
        openAsPartner(sealer.reseal(HEADER, ENVELOPE).envelope());
    }

    @Test
    void aWrongPinOpensNothingAndIsNotQuoted() throws IOException {
        ring.close();
        Files.writeString(hsm.pinFile(), "9876");

        assertThatThrownBy(this::open)
                .isInstanceOf(KeysAway.class)
                .hasMessageStartingWith("GW-KEY-001")
                .message()
                .doesNotContain("9876");
    }

    @Test
    void aKeyThatTheDeviceLacksIsNotLookedForInTheFile() {
        ring.close();

        assertThatThrownBy(() -> KeyRing.open(hsm.settings(keys, "log"), Revocations.none()))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining("log");
    }

    @Test
    void showsItsRateBesideThatOfAFile(@TempDir Path files) {
        DemoKeys.makeIfAbsent(files, List.of());
        try (var inFile = KeyRing.open(files)) {
            double device = rate(ring.signatory("sign"));
            double file = rate(inFile.signatory("sign"));

            System.out.printf("ECDSA P-256 signatures a second: SoftHSM2 %.0f, PKCS#12 %.0f%n", device, file);
            assertThat(device).isPositive();
            assertThat(file).isPositive();
        }
    }

    private static double rate(Signatory signatory) {
        var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        int count = 0;
        while (System.nanoTime() < end) {
            signatory.sign(TEXT);
            count++;
        }
        return count;
    }

    private KeyRing open() {
        return KeyRing.open(hsm.settings(keys, "sign", "encrypt", "tls", "at-rest"), Revocations.none());
    }

    private static boolean verifies(Signatory signatory, byte[] signature) throws Exception {
        var verifier = Signature.getInstance(signatory.scheme().jca());
        verifier.initVerify(signatory.certificate());
        verifier.update(TEXT);
        return verifier.verify(signature);
    }

    private Document openAsPartner(byte[] envelope) throws Exception {
        var document = Dom.parse(envelope);
        var request = new RequestData();
        var own = new Merlin();
        own.setKeyStore(store("siena-sandbox.p12"));
        request.setSigVerCrypto(trustStore());
        request.setDecCrypto(own);
        request.setCallbackHandler(
                callbacks -> ((org.apache.wss4j.common.ext.WSPasswordCallback) callbacks[0]).setPassword(password()));
        request.setWssConfig(WSSConfig.getNewInstance());
        new WSSecurityEngine().processSecurityHeader(document, request);
        return document;
    }

    private Merlin trustStore() throws Exception {
        var crypto = new Merlin();
        crypto.setTrustStore(store("trust.p12"));
        return crypto;
    }

    private KeyStore gatewayStore() throws Exception {
        return store("gateway.p12");
    }

    private KeyStore store(String file) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys.resolve(file))) {
            store.load(in, password().toCharArray());
        }
        return store;
    }

    /** A device computes no keyed hash for us, so the key of fingerprints stays in the file. */
    private void withFingerprints() {
        try {
            var store = gatewayStore();
            store.setKeyEntry(
                    "fingerprints",
                    new javax.crypto.spec.SecretKeySpec(new byte[32], "AES"),
                    password().toCharArray(),
                    null);
            try (var out = Files.newOutputStream(keys.resolve("gateway.p12"))) {
                store.store(out, password().toCharArray());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String password() throws IOException {
        return Files.readString(keys.resolve("password"));
    }
}
