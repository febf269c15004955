// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.umf;

import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.mapped.MappedXml;
import org.liaison.schemas.message.Document;

/** Reads objects and relations as a mapping file says: ours, or that of a national unit. */
public final class UmfLikeReader implements Reader {

    private final MappedXml xml;

    public UmfLikeReader(MappedXml xml) {
        this.xml = xml;
    }

    /** The mapping that the gateway is shipped with. */
    public static MappedXml shipped() {
        return MappedXml.ofResource(UmfLikeReader.class, "umf-inspired.yaml");
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
    public boolean recognises(Opening opening) {
        return xml.recognises(opening);
    }

    @Override
    public Reading read(Document document) {
        return xml.read(document);
    }
}
