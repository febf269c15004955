// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.xml.Xsd;
import org.xml.sax.helpers.DefaultHandler;

/** Writes a batch of one case; {@link EisStream} writes many. */
public final class EisBatch implements Writer {

    private final EisCase cases = new EisCase();
    private final Xsd schema = Xsd.ours(EisCase.SCHEMA);
    private final String sender;

    /** @param sender the party word that partners know this gateway by */
    public EisBatch(String sender) {
        this.sender = sender;
    }

    @Override
    public String format() {
        return cases.xml().format();
    }

    @Override
    public String version() {
        return cases.xml().version();
    }

    @Override
    public String title() {
        return cases.xml().title();
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var rendition = cases.write(exchange, header);
        var out = new ByteArrayOutputStream();
        out.writeBytes(EisCase.head(new BatchName(header.id().value(), sender)));
        out.writeBytes(rendition.document().bytes());
        out.writeBytes(EisCase.tail());
        var findings = new ArrayList<Finding>();
        schema.read(out.toByteArray(), new DefaultHandler(), findings);
        if (!findings.isEmpty()) {
            throw new Refusal(
                    Station.RENDER,
                    findings.stream()
                            .map(each -> new Finding("GW-REN-001", each.place(), each.rule()))
                            .toList());
        }
        return new Rendition(new Document(format(), out.toByteArray()), rendition.losses());
    }
}
