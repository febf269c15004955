// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What stands around the envelope: types, codings, headers twice, sizes. The envelope itself is in order. */
final class RequestAttacks {

    private static final String TYPE = "Content-Type: application/soap+xml; charset=utf-8";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String EMPTY = "Content-Length: 0";
    private static final String END = "\r\n";
    private static final String HEADERS = "GW-ACP-002";

    private final InboundWay way;

    RequestAttacks(InboundWay way) {
        this.way = way;
    }

    List<Attack> all() {
        return List.of(
                headers("no type"),
                headers("text/xml, as SOAP 1.1", "Content-Type: text/xml; charset=utf-8"),
                headers("application/xml", "Content-Type: application/xml"),
                headers(
                        "multipart/related, as MTOM",
                        "Content-Type: multipart/related; boundary=x;"
                                + " type=\"application/xop+xml\"; start-info=\"application/soap+xml\""),
                headers("application/xop+xml", "Content-Type: application/xop+xml"),
                headers("JSON", "Content-Type: application/json"),
                headers("charset UTF-16", "Content-Type: application/soap+xml; charset=utf-16"),
                headers("charset UTF-7", "Content-Type: application/soap+xml; charset=utf-7"),
                headers("another action in the type", TYPE + "; action=\"urn:liaison:siena-like:1:erase\""),
                headers(
                        "two actions in the type",
                        TYPE + "; action=\"urn:liaison:siena-like:1:deliver\"; action=\"x\""),
                headers("type twice", TYPE, TYPE),
                headers("two different types", TYPE, "Content-Type: text/xml"),
                headers("two types in one header", TYPE + ", text/xml"),
                headers("SOAPAction", TYPE, "SOAPAction: \"urn:liaison:siena-like:1:deliver\""),
                headers("SOAPAction of something else", TYPE, "SOAPAction: \"urn:x\""),
                headers("gzip stated", TYPE, "Content-Encoding: gzip"),
                headers("identity coding stated", TYPE, "Content-Encoding: identity"),
                headers("MIME-Version twice", TYPE, "MIME-Version: 1.0", "MIME-Version: 1.0"),
                new Attack(
                        "request: upgrade",
                        HEADERS,
                        client -> client.post(
                                way.sealed(InboundWay.letter()), TYPE, "Connection: Upgrade", "Upgrade: h2c")),
                new Attack(
                        "request: gzip bomb", HEADERS, client -> client.post(bomb(), TYPE, "Content-Encoding: gzip")),
                new Attack("request: gzip bytes without saying so", "GW-OPN-001", client -> client.post(bomb(), TYPE)),
                new Attack("request: one byte too large", "GW-ACP-003", client -> client.post(large(), TYPE)),
                raw("two lengths", "POST /siena", "Host: x", TYPE, "Content-Length: 5", "Content-Length: 6"),
                raw("length and chunks", "POST /siena", "Host: x", TYPE, "Content-Length: 5", CHUNKED),
                raw("two hosts", "POST /siena", "Host: x", "Host: y", TYPE, EMPTY),
                raw(
                        "folded header",
                        "POST /siena",
                        "Host: x",
                        "Content-Type: application/soap+xml;",
                        " charset=utf-8",
                        EMPTY),
                new Attack(
                        "request: headers of a megabyte",
                        "",
                        client -> client.post(new byte[0], TYPE, "X: " + "a".repeat(1_000_000))),
                raw("GET", "GET /siena", "Host: x"),
                raw("another path", "POST /console", "Host: x", EMPTY),
                raw("a path that climbs", "POST /siena/../api/v1/records", "Host: x", EMPTY),
                raw("a question", "POST /siena?wsdl", "Host: x", EMPTY));
    }

    private Attack headers(String name, String... headers) {
        return new Attack("request: " + name, HEADERS, client -> client.post(way.sealed(InboundWay.letter()), headers));
    }

    /** Lines as they stand; the first one is what is asked for. */
    private static Attack raw(String name, String... lines) {
        var text = new StringBuilder(lines[0]).append(" HTTP/1.1");
        for (int i = 1; i < lines.length; i++) {
            text.append(END).append(lines[i]);
        }
        text.append(END).append("Connection: close").append(END).append(END);
        return new Attack(
                "request: " + name, "", client -> client.say(text.toString().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] large() {
        var bytes = new byte[org.liaison.routes.accept.DoorServer.Limits.USUAL.maxBytes() + 1];
        Arrays.fill(bytes, (byte) ' ');
        bytes[0] = '<';
        return bytes;
    }

    /** A hundred megabytes of nothing. */
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            var block = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
