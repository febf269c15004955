// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.taxonomy.Concept;
import org.liaison.schemas.taxonomy.Taxonomy;

/** Writes what governs a package as a whole. */
final class HandlingPart {

    private static final int BANNER = 160;

    private final ExchangePackage exchange;
    private final Handling handling;
    private final Header header;
    private final Html html;
    private final Labels labels;
    private final Taxonomy taxonomy;
    private final Carried at;
    private final Names names;

    HandlingPart(ExchangePackage exchange, Header header, Html html, Edition edition, Carried carried, Names names) {
        this.exchange = exchange;
        this.handling = exchange.handling();
        this.header = header;
        this.html = html;
        this.labels = edition.labels();
        this.taxonomy = edition.taxonomy();
        this.at = carried.at("Handling");
        this.names = names;
    }

    /** Stands on every page. A long restriction is cut here and told in full under {@link #restrictions()}. */
    Piece banner() {
        var line = Piece.strong(codesInWords());
        var text = Objects.requireNonNullElse(handling.handlingText(), "");
        var cut = text.length() > BANNER ? text.substring(0, BANNER) + "…" : text;
        return Piece.lines(List.of(line, at.again(cut)));
    }

    /** Words of ours alone. */
    String codesInWords() {
        var codes = codes().map(Enum::name).collect(Collectors.joining(", "));
        return labels.get("banner", labels.get(handling.classification()), codes);
    }

    void urgency() {
        html.heading(2, Piece.of(labels.get("urgency")));
        var reason = at.text("UrgencyReason", handling.urgencyReason());
        html.facts(
                labels.get("urgency"),
                List.of(
                        fact("urgency", Piece.strong(labels.get(handling.urgency()))),
                        fact("reason", reason.isEmpty() ? Piece.of(labels.get("noReason")) : reason),
                        fact("nextDate", nextDate())));
    }

    void restrictions() {
        html.heading(2, Piece.of(labels.get("handling")));
        var facts = new ArrayList<Html.Fact>();
        facts.add(fact("marking", Piece.of(labels.get(handling.classification()))));
        codes().forEach(each -> facts.add(new Html.Fact(each.name(), Piece.of(labels.get(each)))));
        facts.add(fact("restriction", at.text("HandlingText", handling.handlingText())));
        html.facts(labels.get("handling"), facts);
    }

    void happened() {
        html.heading(2, Piece.of(labels.get("happened")));
        html.facts(labels.get("crimeArea"), List.of(fact("crimeArea", at.text("CrimeArea", handling.crimeArea()))));
        if (handling.terms().isEmpty()) {
            html.paragraph(Piece.of(labels.get("noTerms")));
            return;
        }
        html.table(
                labels.get("happened"),
                List.of(labels.get("term"), labels.get("code"), labels.get("version")),
                at.first("Term", handling.terms()).stream().map(this::term).toList());
    }

    void origin() {
        html.heading(2, Piece.of(labels.get("origin")));
        var purposes = handling.purposes().stream()
                .map(each -> Piece.of(labels.get(each) + ", " + each.code()))
                .toList();
        var recipients = handling.recipients().stream()
                .map(each -> at.text("Recipient", each))
                .toList();
        html.facts(
                labels.get("origin"),
                List.of(
                        fact("originator", at.text("Originator", handling.originator())),
                        fact("caseReference", at.text("Reference", handling.reference())),
                        fact("purpose", Piece.lines(purposes)),
                        fact("legalBasis", at.text("LegalBasis", handling.legalBasis())),
                        fact("recipient", Piece.lines(recipients)),
                        fact("package", at.text("@id", exchange.id())),
                        fact("message", Piece.of(header.id().value())),
                        fact("created", Piece.of(Moments.text(exchange.createdAt())))));
    }

    private List<Piece> term(Term term) {
        var label = taxonomy.find(term.code())
                .map(Concept::label)
                .map(Piece::english)
                .orElseGet(() -> Piece.mark(labels.get("unknownTerm")));
        return List.of(label, at.text("Term/@code", term.code()), at.text("Term/@version", term.version()));
    }

    /** A package has no deadline of its own; what it says to end next may be one. */
    private Piece nextDate() {
        var ends = new TreeMap<Instant, String>();
        exchange.objects().forEach(each -> {
            end(ends, each.provenance().validity().until(), each);
            if (each instanceof Event event && event.until() != null) {
                end(ends, event.until().toInstant(), each);
            }
        });
        var next = ends.higherEntry(exchange.createdAt());
        return next == null
                ? Piece.of(labels.get("noDate"))
                : Piece.words(Piece.strong(Moments.text(next.getKey())), names.of(next.getValue()));
    }

    private static void end(Map<Instant, String> ends, @Nullable Instant at, ExchangeObject object) {
        if (at != null) {
            ends.putIfAbsent(at, object.id());
        }
    }

    private Stream<HandlingCode> codes() {
        return handling.codes().stream().distinct().sorted();
    }

    private Html.Fact fact(String label, Piece value) {
        return new Html.Fact(labels.get(label), value);
    }
}
