// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.mapped.MappedXml;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;

/** Writes the case that a package is in a batch, held against the schema by itself. */
final class EisCase {

    static final String SCHEMA = "/org/liaison/schemas/eis/eis-batch.xsd";

    private static final String TAIL = "</Batch>";

    private final MappedXml xml = MappedXml.ofResource(EisCase.class, "eis-batch.yaml");

    MappedXml xml() {
        return xml;
    }

    /** An element without the declaration that only a whole document has. */
    Rendition write(ExchangePackage exchange, Header header) {
        var rendition = xml.write(exchange, header, PartA.staysOut(exchange));
        var bytes = rendition.document().bytes();
        int begins = new String(bytes, 0, Math.min(bytes.length, 100), UTF_8).indexOf("?>") + 2;
        var element = new Document(xml.format(), Arrays.copyOfRange(bytes, begins, bytes.length));
        return new Rendition(element, rendition.losses());
    }

    /** What stands before the first case. Neither argument can hold what XML would have to escape. */
    static byte[] head(BatchName batch) {
        return ("<?xml version='1.0' encoding='UTF-8'?>\n<Batch xmlns=\"urn:liaison:eis-batch:1\" version=\"1.0\" id=\""
                        + batch.id() + "\" sender=\"" + batch.sender() + "\">\n")
                .getBytes(UTF_8);
    }

    static byte[] tail() {
        return TAIL.getBytes(UTF_8);
    }
}
