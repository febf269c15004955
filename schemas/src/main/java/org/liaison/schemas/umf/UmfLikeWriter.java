// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.umf;

import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.mapped.MappedXml;
import org.liaison.schemas.message.Header;

/** Writes objects and relations as a mapping file says: ours, or that of a national unit. */
public final class UmfLikeWriter implements Writer {

    private final MappedXml xml;

    public UmfLikeWriter(MappedXml xml) {
        this.xml = xml;
    }

    @Override
    public String format() {
        return xml.format();
    }

    @Override
    public String version() {
        return xml.version();
    }

    @Override
    public String title() {
        return xml.title();
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        return xml.write(exchange, header);
    }
}
