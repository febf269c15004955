// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.handler.RequestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Refusal;
import org.liaison.security.keys.CryptoProvider;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import org.w3c.dom.Document;

class SealerTest {

    private static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    private static final Header HEADER = new Header(
            new MessageId("01a201ec-69a3-7034-8554-719ac45ee4c4"),
            "si-case",
            Instant.parse("2026-11-22T06:00:00Z"),
            PARTNER);
    private static final byte[] ENVELOPE = """
            <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body>\
            <p:Package xmlns:p="urn:example"><p:Name>O'Nowhere</p:Name></p:Package></env:Body></env:Envelope>""".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path keys;

    private static Sealer sealer;

    @BeforeAll
    static void makeKeys() {
        CryptoProvider.install();
        DemoKeys.makeIfAbsent(keys, List.of("siena-sandbox"));
        sealer = new Sealer(KeyRing.open(keys));
    }

    @RepeatedTest(40) // signatures and agreed keys are random: an encoding slip shows in some of them only
    void sealsWhatThePartnerCanOpenAndVerify() throws Exception {
        var sealed = sealer.reseal(HEADER, ENVELOPE);

        var opened = open(sealed.envelope());

        assertThat(new String(sealed.envelope(), StandardCharsets.UTF_8)).doesNotContain("Nowhere");
        assertThat(opened.getDocumentElement().getTextContent()).contains("O'Nowhere");
    }

    @RepeatedTest(40)
    void keepsEvidenceWhoseSignatureHolds() throws Exception {
        open(sealer.reseal(HEADER, ENVELOPE).evidence());
    }

    @Test
    void sealsTheSameBodyAgainWithTheSameDigest() {
        var first = sealer.reseal(HEADER, ENVELOPE);

        var second = sealer.reseal(HEADER, first.evidence());

        assertThat(second.bodyDigest()).isEqualTo(first.bodyDigest());
        assertThat(second.envelope()).isNotEqualTo(first.envelope());
    }

    @Test
    void findsAnyChangeOfTheEvidence() {
        var evidence = new String(sealer.reseal(HEADER, ENVELOPE).evidence(), StandardCharsets.UTF_8);
        var changed = evidence.replace("O'Nowhere", "O'Nobody").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> open(changed)).isInstanceOf(WSSecurityException.class);
    }

    @Test
    void refusesAPartnerWithoutCertificates() {
        assertThatThrownBy(() -> sealer.reseal(HEADER.to(new PartnerId("nobody")), ENVELOPE))
                .isInstanceOf(Refusal.class)
                .hasMessage("GW-SEA-002");
    }

    /** As the partner would: its own key, the gateway's certificate, nothing of the sealer's code. */
    private static Document open(byte[] envelope) throws Exception {
        var document = Dom.parse(envelope);
        var request = new RequestData();
        request.setSigVerCrypto(crypto("trust.p12"));
        request.setDecCrypto(crypto("siena-sandbox.p12"));
        CallbackHandler password = callbacks -> ((WSPasswordCallback) callbacks[0]).setPassword(password());
        request.setCallbackHandler(password);
        request.setWssConfig(WSSConfig.getNewInstance());
        new WSSecurityEngine().processSecurityHeader(document, request);
        return document;
    }

    private static Merlin crypto(String file) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys.resolve(file))) {
            store.load(in, password().toCharArray());
        }
        var crypto = new Merlin();
        crypto.setKeyStore(store);
        crypto.setTrustStore(store);
        return crypto;
    }

    private static String password() throws IOException {
        return Files.readString(keys.resolve("password"));
    }
}
