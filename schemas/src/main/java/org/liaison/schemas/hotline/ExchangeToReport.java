// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.hotline.xml.Hotline;
import org.liaison.schemas.hotline.xml.HotlineReport;
import org.liaison.schemas.hotline.xml.PartnerReference;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Fitting;

/** A package as the report of a hotline: around its event if it has one, else whatever a report has a place for. */
final class ExchangeToReport {

    private static final Link OF_REPORT = Link.from(ConnectionType.ASSOCIATED_WITH);
    private static final Link REPORTER = Link.from(ConnectionType.REPORTED);
    private static final Link SEAT = Link.to(ConnectionType.LOCATED_AT);

    private final ExchangePackage exchange;
    private final List<Loss> losses;
    private final Graph graph;
    private final HotlineReport report = new HotlineReport();

    ExchangeToReport(ExchangePackage exchange, List<Loss> losses) {
        this.exchange = exchange;
        this.losses = losses;
        this.graph = new Graph(exchange, losses);
    }

    HotlineReport map() {
        FrameLosses.note(exchange, losses);
        new HandlingToReport(report, Fitting.into(losses).at("Handling")).map(exchange.handling());
        var event = exchange.events().stream()
                .filter(each -> graph.offer(each, this::report))
                .findFirst()
                .orElse(null);
        received(event);
        new ExchangeToSightings(graph, exchange, event).addTo(report.getSighting());
        if (event != null) {
            graph.follow(event.id(), REPORTER, Organisation.class, this::hotline);
            graph.follow(event.id(), OF_REPORT, Item.Reference.class, this::reference);
        }
        graph.nameTheRest();
        return report;
    }

    private boolean report(Event event, Fitting at) {
        if (!event.kind().equals(Kinds.REPORT)) {
            return false;
        }
        report.setReceivedAt(at.time("From", event.from()));
        report.setAssessedAt(at.time("Until", event.until()));
        FrameLosses.noHomeIf(at, "Offence", event.offence(), "a hotline does not name offences");
        FrameLosses.noHomeIf(at, "Description", event.description(), "a report describes nothing");
        return true;
    }

    private void received(@Nullable Event event) {
        var fitting = Fitting.into(losses);
        if (event != null && report.getReceivedAt() != null) {
            FrameLosses.noHome(fitting, "@createdAt", "a report says when it was received, not when it was passed on");
            return;
        }
        report.setReceivedAt(exchange.createdAt().atOffset(ZoneOffset.UTC));
        fitting.lose(
                "@createdAt",
                Loss.Kind.ASSUMED,
                "the package does not say when the report was received",
                "taken as that instant");
    }

    private boolean hotline(Organisation organisation, Fitting at) {
        var name = isHotline(organisation) && report.getHotline() == null
                ? Filled.text(at, "Name", organisation.name())
                : null;
        if (name == null) {
            return false;
        }
        var hotline = new Hotline();
        hotline.setValue(name);
        report.setHotline(hotline);
        FrameLosses.noHomeIf(at, "Registration", organisation.registration(), "a hotline is known by its name");
        graph.follow(organisation.id(), SEAT, Location.class, (location, there) -> {
            boolean seat = Countries.isBare(location, Kinds.SEAT) && hotline.getCountry() == null;
            if (seat) {
                hotline.setCountry(location.country());
            }
            return seat;
        });
        return true;
    }

    private static boolean isHotline(Organisation organisation) {
        return Kinds.HOTLINE.equals(organisation.kind());
    }

    private boolean reference(Item.Reference reference, Fitting at) {
        boolean earlier = reference.kind().equals(Kinds.EARLIER);
        var system = Kinds.SYSTEMS.stream()
                .filter(each -> Kinds.ofSystem(each).equals(reference.kind()))
                .findFirst();
        var text = earlier || system.isPresent() ? Filled.text(at, "Reference", reference.reference()) : null;
        if (text == null) {
            return false;
        }
        FrameLosses.noHomeIf(at, "Note", reference.note(), "a report describes nothing");
        system.ifPresentOrElse(
                each -> report.getPartnerReference().add(partner(each, text)),
                () -> report.getEarlierReport().add(text));
        return true;
    }

    private static PartnerReference partner(String system, String text) {
        var partner = new PartnerReference();
        partner.setSystem(system);
        partner.setValue(text);
        return partner;
    }
}
