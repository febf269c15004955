// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.PartnerId;
import org.w3c.dom.Document;

/** The partner's side: signs receipts as it would, with whichever key it is given. */
public final class ReceiptDesk {

    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";

    private final PartnerId signer;

    public ReceiptDesk(PartnerId signer) {
        this.signer = signer;
    }

    public byte[] accepted(Header header, byte[] digest) throws Exception {
        return signed(receipt(header, digest, "<Outcome>accepted</Outcome>"));
    }

    public byte[] refused(Header header, byte[] digest) throws Exception {
        return signed(receipt(
                header, digest, "<Outcome>refused</Outcome><Code>SB-VAL-001</Code><Reason>not readable here</Reason>"));
    }

    /** A SOAP fault; {@code code} is Sender or Receiver. */
    public static byte[] fault(String code) {
        return """
                <e:Envelope xmlns:e="%s"><e:Body><e:Fault><e:Code><e:Value>e:%s</e:Value></e:Code><e:Reason>\
                <e:Text xml:lang="en">busy</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>""".formatted(SOAP, code).getBytes(StandardCharsets.UTF_8);
    }

    private static String receipt(Header header, byte[] digest, String outcome) {
        return """
                <e:Envelope xmlns:e="%s"><e:Header/><e:Body xmlns:u="%s" u:Id="body">\
                <Receipt xmlns="urn:liaison:receipt:1"><MessageId>%s</MessageId><From>%s</From><To>gateway</To>\
                <DigestAlgorithm>http://www.w3.org/2001/04/xmlenc#sha256</DigestAlgorithm><Digest>%s</Digest>\
                %s<ReceivedAt>%s</ReceivedAt><IssuedAt>%s</IssuedAt></Receipt></e:Body></e:Envelope>""".formatted(
                        SOAP,
                        WSConstants.WSU_NS,
                        header.id(),
                        header.partner(),
                        Base64.getEncoder().encodeToString(digest),
                        outcome,
                        Instant.now(),
                        Instant.now());
    }

    private byte[] signed(String envelope) throws Exception {
        WSSConfig.init();
        var document = parse(envelope);
        var security = new WSSecHeader(document);
        security.insertSecurityHeader();
        var timestamp = new WSSecTimestamp(security);
        timestamp.setTimeToLive(300);
        timestamp.build();
        var signature = new WSSecSignature(security);
        signature.setUserInfo("sign", password());
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        signature
                .getParts()
                .addAll(List.of(
                        new WSEncryptionPart("body", "Element"), new WSEncryptionPart(timestamp.getId(), "Element")));
        signature.build(crypto());
        return bytes(document);
    }

    private Merlin crypto() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(Keys.directory().resolve(signer + ".p12"))) {
            store.load(in, password().toCharArray());
        }
        var crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }

    private static String password() throws Exception {
        return Files.readString(Keys.directory().resolve("password"));
    }

    private static Document parse(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(Document document) throws Exception {
        var out = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
