// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** A writer whose documents leave only if the official schemas of its format have no objection. */
record OfficiallyWritten(Writer ours, Artefacts artefacts) implements Writer {

    @Override
    public String format() {
        return ours.format();
    }

    @Override
    public String version() {
        return ours.version();
    }

    @Override
    public String title() {
        return ours.title();
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var rendition = ours.write(exchange, header);
        var findings = artefacts.check(rendition.document());
        if (!findings.isEmpty()) {
            throw new Refusal(
                    Station.RENDER,
                    findings.stream()
                            .map(each -> new Finding("GW-REN-002", each.place(), each.rule()))
                            .toList());
        }
        return rendition;
    }
}
