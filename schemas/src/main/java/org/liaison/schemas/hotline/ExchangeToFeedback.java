// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.hotline.feedback.xml.Decision;
import org.liaison.schemas.hotline.feedback.xml.HotlineFeedback;
import org.liaison.schemas.hotline.feedback.xml.Outcome;
import org.liaison.schemas.hotline.feedback.xml.Page;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Fitting;

/** A package as feedback: how far the report is, what came of it, and what may be done about its addresses. */
final class ExchangeToFeedback {

    private static final Link DECIDED = Link.from(ConnectionType.ASSOCIATED_WITH);
    private static final Link REPORTED = Link.from(ConnectionType.REPORTED);
    private static final List<String> QUALITIES = List.of("complete", "usable", "incomplete", "not-usable");

    /** Kinds of events to kinds of decisions. */
    private static final Map<String, String> DECISIONS =
            Map.of(Kinds.HELD, "hold", Kinds.PERMITTED, "may-notify", Kinds.REMOVED, "removed");

    private final ExchangePackage exchange;
    private final List<Loss> losses;
    private final Fitting fitting;
    private final Graph graph;
    private final HotlineFeedback feedback = new HotlineFeedback();

    ExchangeToFeedback(ExchangePackage exchange, List<Loss> losses) {
        this.exchange = exchange;
        this.losses = losses;
        this.fitting = Fitting.into(losses);
        this.graph = new Graph(exchange, losses);
    }

    HotlineFeedback map() {
        FrameLosses.note(exchange, losses);
        var handling = exchange.handling();
        feedback.setReport(fitting.label("Handling/Reference", handling.reference()));
        feedback.setWrittenAt(exchange.createdAt().atOffset(ZoneOffset.UTC));
        FrameLosses.noHome(fitting, "Handling/Urgency", "police know how urgent it is");
        FrameLosses.noHomeIf(fitting, "Handling/UrgencyReason", handling.urgencyReason(), "it can describe");
        status(handling.terms());
        for (var each : exchange.events()) {
            graph.follow(each.id(), REPORTED, Organisation.class, this::hotline);
        }
        for (var each : exchange.items()) {
            if (each instanceof Item.Reference reference) {
                graph.offer(reference, (given, at) -> quality(given, at) || page(given, at));
            }
        }
        graph.nameTheRest();
        return feedback;
    }

    private void status(List<Term> terms) {
        int position = 0;
        for (var each : terms) {
            outcome(each, "Handling/Term[" + ++position + "]");
        }
        var outcomes = feedback.getOutcome().stream().map(Outcome::getValue).toList();
        feedback.setStatus(Status.of(outcomes).word());
        fitting.lose("Status", Loss.Kind.ASSUMED, "a package states no status", "taken from its terms of outcome");
    }

    private void outcome(Term term, String path) {
        var version =
                Codes.isOf("outcome", term.code()) ? Filled.label(fitting, path + "/@version", term.version()) : null;
        if (version == null) {
            FrameLosses.noHome(fitting, path, "a hotline is told what came of it");
            return;
        }
        var outcome = new Outcome();
        outcome.setValue(term.code());
        outcome.setVersion(version);
        feedback.getOutcome().add(outcome);
    }

    private boolean hotline(Organisation organisation, Fitting at) {
        var name = Kinds.HOTLINE.equals(organisation.kind()) && feedback.getHotline() == null
                ? Filled.text(at, "Name", organisation.name())
                : null;
        if (name == null) {
            return false;
        }
        feedback.setHotline(name);
        FrameLosses.noHomeIf(at, "Registration", organisation.registration(), "a hotline is known by its name");
        return true;
    }

    private boolean quality(Item.Reference reference, Fitting at) {
        boolean first = reference.kind().equals(Kinds.QUALITY) && feedback.getQuality() == null;
        var word = first ? Filled.text(at, "Reference", reference.reference()) : null;
        if (word == null || !QUALITIES.contains(word)) {
            return false;
        }
        feedback.setQuality(word);
        FrameLosses.noHomeIf(at, "Note", reference.note(), "feedback describes nothing");
        return true;
    }

    private boolean page(Item.Reference reference, Fitting at) {
        var url = reference.kind().equals(Kinds.PAGE) ? Filled.text(at, "Reference", reference.reference()) : null;
        if (url == null) {
            return false;
        }
        var page = new Page();
        page.setUrl(url);
        FrameLosses.noHomeIf(at, "Note", reference.note(), "feedback describes nothing");
        graph.follow(reference.id(), DECIDED, Event.class, (event, there) -> decision(page, event, there));
        if (page.getDecision().isEmpty()) {
            page.getDecision().add(decision("hold"));
            graph.assumed(reference, "nobody decided about it", "hold: never permitted by default");
        }
        return feedback.getPage().add(page);
    }

    private static boolean decision(Page page, Event event, Fitting at) {
        var kind = DECISIONS.get(event.kind());
        if (kind == null) {
            return false;
        }
        var decision = decision(kind);
        decision.setFrom(at.time("From", event.from()));
        decision.setUntil(at.time("Until", event.until()));
        FrameLosses.noHomeIf(at, "Offence", event.offence(), "feedback names no offence");
        FrameLosses.noHomeIf(at, "Description", event.description(), "feedback describes nothing");
        return page.getDecision().add(decision);
    }

    private static Decision decision(String kind) {
        var decision = new Decision();
        decision.setKind(kind);
        return decision;
    }
}
