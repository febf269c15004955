// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.nio.charset.StandardCharsets;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import tools.jackson.databind.json.JsonMapper;

/** Writes a STIX 2.1 bundle, and checks it against the rules of the specification before anybody else does. */
public final class StixWriter implements Writer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String format() {
        return "stix";
    }

    @Override
    public String version() {
        return "2.1";
    }

    @Override
    public String title() {
        return "STIX 2.1 bundle, without persons other than suspects with an account";
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var omissions = new Omissions();
        var bundle = new PackageToStix(exchange, omissions).map();
        var bytes = bytes(JSON.writeValueAsString(bundle.document()), omissions);
        var findings = StixRules.findBroken(JSON.readTree(bytes));
        if (!findings.isEmpty()) {
            throw new Refusal(Station.RENDER, findings);
        }
        return new Rendition(new Document(format(), bytes), omissions.all()).losing(Markings.unsaid(exchange));
    }

    /** UTF-8, in which half a surrogate pair cannot be written. */
    private static byte[] bytes(String json, Omissions omissions) {
        var whole = new String(json.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        if (!whole.equals(json)) {
            omissions.narrowed("*", "half a surrogate pair is no character", "U+FFFD in its place");
        }
        return whole.getBytes(StandardCharsets.UTF_8);
    }
}
