// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.liaison.security.given.Identity;
import org.liaison.security.keys.KeyRing;

/** Speaks HTTP byte by byte over TLS, so that it can say what no library would let it say. */
public final class RawClient {

    private static final Pattern CODE = Pattern.compile("(GW-[A-Z]{3}-\\d{3})");

    private final URI door;
    private final SSLContext tls;

    public RawClient(URI door, @Nullable Identity client, KeyRing trust) {
        this.door = door;
        this.tls = context(client, trust);
    }

    /** A raw answer. */
    public record Said(int status, String text) {

        /** The first code that the answer names; empty if none. */
        public String code() {
            var match = CODE.matcher(text);
            return match.find() ? match.group(1) : "";
        }

        public boolean accepts() {
            return text.contains(">accepted<");
        }

        public boolean isReceipt() {
            return text.contains("urn:liaison:receipt:1");
        }
    }

    public Said post(byte[] body) throws IOException {
        return post(body, "Content-Type: application/soap+xml; charset=utf-8");
    }

    public Said post(byte[] body, String... headers) throws IOException {
        var head =
                new StringBuilder("POST " + door.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        for (var each : headers) {
            head.append(each).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return say(bytes.toByteArray());
    }

    /** Everything as it stands. */
    public Said say(byte[] request) throws IOException {
        try (var socket = connect("TLSv1.3")) {
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) { // cut off while we speak: the answer may be there all the same
                return said(socket);
            }
            return said(socket);
        }
    }

    public SSLSocket connect(String protocol) throws IOException {
        var socket = (SSLSocket) tls.getSocketFactory().createSocket("127.0.0.1", door.getPort());
        socket.setSoTimeout(20_000);
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        return socket;
    }

    private static Said said(SSLSocket socket) {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (IOException e) {
            // closed in the middle: what came counts
        }
        var text = answer.toString(StandardCharsets.UTF_8);
        int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        return new Said(status, text);
    }

    private static SSLContext context(@Nullable Identity client, KeyRing trust) {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            if (client != null) {
                keys.setKeyEntry(
                        "tls", client.key(), new char[0], new java.security.cert.Certificate[] {client.certificate()});
            }
            var manager = KeyManagerFactory.getInstance("PKIX");
            manager.init(keys, new char[0]);
            var anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("ca", trust.certificate("ca"));
            var trusted = TrustManagerFactory.getInstance("PKIX");
            trusted.init(anchors);
            var context = SSLContext.getInstance("TLS");
            context.init(manager.getKeyManagers(), trusted.getTrustManagers(), new SecureRandom());
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
