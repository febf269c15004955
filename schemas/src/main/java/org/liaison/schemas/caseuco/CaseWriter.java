// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.nio.charset.StandardCharsets;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import tools.jackson.databind.json.JsonMapper;

/** Writes a CASE/UCO graph, and reads it as strictly as one of somebody else before anybody gets it. */
public final class CaseWriter implements Writer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String format() {
        return CaseReader.FORMAT;
    }

    @Override
    public String version() {
        return CaseReader.VERSION;
    }

    @Override
    public String title() {
        return "CASE/UCO 1.4.0 graph in JSON-LD, with facets of Liaison for what CASE lacks";
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var omissions = new Omissions();
        var document = new ObjectsToGraph(exchange, omissions).document();
        var bytes = bytes(JSON.writeValueAsString(document), omissions);
        var graph = Graph.parse(bytes);
        if (!graph.findings().isEmpty()) {
            throw new Refusal(
                    Station.RENDER,
                    graph.findings().stream()
                            .map(each -> new Finding("GW-REN-001", each.place(), each.rule()))
                            .toList());
        }
        return new Rendition(new Document(format(), bytes), omissions.all()).losing(Markings.unsaid(exchange));
    }

    /** UTF-8, in which half a surrogate pair cannot be written. */
    private static byte[] bytes(String json, Omissions omissions) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        if (new String(bytes, StandardCharsets.UTF_8).equals(json)) {
            return bytes;
        }
        omissions.narrowed("*", "half a surrogate pair is no character", "a question mark in its place");
        return bytes;
    }
}
