// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.liaison.schemas.message.Document;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Replaces what differs from run to run by the word for what stands there. */
final class Normal {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Normal() {}

    static String json(Object value) {
        return text(PRETTY.writeValueAsString(value)) + "\n";
    }

    /** One element a line, so that a difference can be read; sent at noon; without the page, which is a golden itself. */
    static String xml(Document document) {
        try {
            var indenting = TransformerFactory.newDefaultInstance().newTransformer();
            indenting.setOutputProperty(OutputKeys.INDENT, "yes");
            var out = new StringWriter();
            indenting.transform(new StreamSource(new ByteArrayInputStream(document.bytes())), new StreamResult(out));
            return out.toString()
                    .replace("?><", "?>\n<")
                    .replaceAll("(<Summary [^>]*>)[^<]+", "$1page")
                    .replaceAll("<SentAt>[^<]+</SentAt>", "<SentAt>2026-11-22T12:00:00Z</SentAt>");
        } catch (TransformerException e) {
            throw new IllegalStateException("a written document cannot be read", e);
        }
    }

    /** An entry of the trail; through which door a sample comes depends on its turn. */
    static String entry(String body) {
        return text(body)
                        .replaceAll("\"door\":\"[a-z]+\"", "\"door\":\"<door>\"")
                        .replaceAll("\"deliverer\":\"[^\"]+\"", "\"deliverer\":\"<deliverer>\"")
                + "\n";
    }

    private static String text(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<message>")
                .replaceAll("[0-9a-f]{64}", "<digest>")
                .replaceAll("20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-9:.]+Z", "<instant>");
    }
}
