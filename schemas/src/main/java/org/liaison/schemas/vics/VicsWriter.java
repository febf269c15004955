// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** Writes the files of a package as a hash set of version 2.0, and reads it back before anybody else does. */
public final class VicsWriter implements Writer {

    private final Profile otherwise;

    /** @param otherwise the profile of a document whose files name none, or several */
    public VicsWriter(Profile otherwise) {
        if (otherwise == Profile.UNSTATED) {
            throw new IllegalArgumentException("a document of version 2.0 names its profile");
        }
        this.otherwise = otherwise;
    }

    @Override
    public String format() {
        return VicsReader.FORMAT;
    }

    @Override
    public String version() {
        return VicsReader.VERSION;
    }

    @Override
    public String title() {
        return "VICS-compatible JSON, hash set, version 2.0 (public field names)";
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var notes = new Notes();
        var profile = profile(exchange);
        var entries = new ExchangeToEntries(exchange, profile, notes).entries();
        var out = new ByteArrayOutputStream();
        try (var json = new EntryWriter(out, profile)) {
            entries.forEach(json::write);
        }
        var bytes = out.toByteArray();
        requireValid(bytes);
        return new Rendition(new Document(format(), bytes), notes.all()).losing(Markings.unsaid(exchange));
    }

    /** The one that the categories of the files belong to: a number must not change its meaning. */
    private Profile profile(ExchangePackage exchange) {
        var named = EnumSet.noneOf(Profile.class);
        severities(exchange)
                .map(Item.Severity::scheme)
                .flatMap(scheme -> Profile.ofScheme(scheme).stream())
                .filter(each -> each != Profile.UNSTATED)
                .forEach(named::add);
        return named.size() == 1 ? named.iterator().next() : otherwise;
    }

    private static Stream<Item.Severity> severities(ExchangePackage exchange) {
        return exchange.items().stream()
                .filter(Item.MediaFile.class::isInstance)
                .map(Item.MediaFile.class::cast)
                .flatMap(each -> each.severities().stream());
    }

    private static void requireValid(byte[] document) {
        var gathering = new Gathering();
        var marker = VicsParser.parse(new ByteArrayInputStream(document), gathering);
        List<Finding> findings = new ArrayList<>(gathering.findings());
        marker.ifPresent(each -> findings.addAll(hashes(gathering.record(each))));
        if (marker.isEmpty() || !findings.isEmpty()) {
            throw new Refusal(
                    Station.RENDER, findings.stream().map(VicsWriter::ours).toList());
        }
    }

    /** No instant is asked about, so any will do. */
    private static List<Finding> hashes(VicsRecord record) {
        var facts = record.media().stream()
                .flatMap(each -> Hashes.facts(each).stream())
                .toList();
        return Checks.ask(facts, Instant.EPOCH);
    }

    private static Finding ours(Finding finding) {
        return new Finding("GW-REN-001", finding.place(), finding.rule());
    }
}
