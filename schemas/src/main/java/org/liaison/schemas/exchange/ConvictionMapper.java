// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.xml.ConvictionDecisionXml;
import org.liaison.schemas.exchange.xml.ConvictionOffenceXml;
import org.liaison.schemas.exchange.xml.ConvictionSanctionXml;
import org.liaison.schemas.exchange.xml.ConvictionXml;
import org.liaison.schemas.exchange.xml.DurationXml;
import org.liaison.schemas.exchange.xml.FineXml;
import org.liaison.schemas.exchange.xml.SpanXml;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** What a court decided. */
final class ConvictionMapper {

    private static final Pattern OFFENCE = Pattern.compile("[0-9]{4} [0-9]{2}");
    private static final Pattern SANCTION = Pattern.compile("[0-9]{4,5}");
    private static final Pattern LETTER = Pattern.compile("[0A-Z]");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private ConvictionMapper() {}

    static ConvictionXml toXml(Conviction conviction, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(conviction.provenance(), new ConvictionXml(), fitting);
        xml.setDecision(decision(conviction.decision(), fitting.at("Decision")));
        int position = 0;
        for (var each : conviction.offences()) {
            xml.getOffence().add(offence(each, fitting.at("Offence", ++position)));
        }
        position = 0;
        for (var each : conviction.sanctions()) {
            xml.getSanction().add(sanction(each, fitting.at("Sanction", ++position)));
        }
        xml.setErasedOn(fitting.date("ErasedOn", conviction.erasedOn()));
        xml.setRetainedUntil(fitting.date("RetainedUntil", conviction.retainedUntil()));
        return xml;
    }

    static Conviction fromXml(ConvictionXml xml) {
        return new Conviction(
                ProvenanceMapper.fromXml(xml),
                decision(xml.getDecision()),
                xml.getOffence().stream().map(ConvictionMapper::offence).toList(),
                xml.getSanction().stream().map(ConvictionMapper::sanction).toList(),
                Given.personal(xml.getErasedOn()),
                Given.personal(xml.getRetainedUntil()));
    }

    private static ConvictionDecisionXml decision(Conviction.Decision decision, Fitting fitting) {
        var xml = new ConvictionDecisionXml();
        xml.setCountry(fitting.matching("Country", decision.country(), PersonMapper.COUNTRY));
        xml.setReference(fitting.text("Reference", decision.reference()));
        xml.setFileNumber(fitting.text("FileNumber", decision.fileNumber()));
        xml.setAuthority(fitting.text("Authority", decision.authority()));
        xml.setDecidedOn(fitting.date("DecidedOn", decision.decidedOn()));
        xml.setFinalOn(fitting.date("FinalOn", decision.finalOn()));
        return xml;
    }

    private static Conviction.Decision decision(ConvictionDecisionXml xml) {
        return new Conviction.Decision(
                xml.getCountry(),
                Given.personal(xml.getReference()),
                Given.personal(xml.getFileNumber()),
                Given.personal(xml.getAuthority()),
                Given.personal(xml.getDecidedOn()),
                Given.personal(xml.getFinalOn()));
    }

    private static ConvictionOffenceXml offence(Conviction.Offence offence, Fitting fitting) {
        var xml = new ConvictionOffenceXml();
        xml.setProvision(fitting.label("Provision", offence.provision()));
        xml.setCategory(fitting.matching("Category", offence.category(), OFFENCE));
        xml.setSpan(span(offence.span(), fitting.at("Span")));
        xml.setCompletion(fitting.matching("Completion", offence.completion(), LETTER));
        xml.setParticipation(fitting.matching("Participation", offence.participation(), LETTER));
        xml.setOccurrences(offence.occurrences());
        xml.setRecidivism(offence.recidivism());
        return xml;
    }

    private static Conviction.Offence offence(ConvictionOffenceXml xml) {
        var span = xml.getSpan();
        return new Conviction.Offence(
                xml.getProvision(),
                xml.getCategory(),
                span == null || (span.getFrom() == null && span.getUntil() == null)
                        ? null
                        : new Conviction.Span(Given.personal(span.getFrom()), Given.personal(span.getUntil())),
                xml.getCompletion(),
                xml.getParticipation(),
                xml.getOccurrences(),
                xml.getRecidivism());
    }

    private static @Nullable SpanXml span(Conviction.@Nullable Span span, Fitting fitting) {
        if (span == null) {
            return null;
        }
        var xml = new SpanXml();
        xml.setFrom(fitting.date("@from", span.from()));
        xml.setUntil(fitting.date("@until", span.until()));
        return xml;
    }

    private static ConvictionSanctionXml sanction(Conviction.Sanction sanction, Fitting fitting) {
        var xml = new ConvictionSanctionXml();
        xml.setCategory(fitting.matching("Category", sanction.category(), SANCTION));
        xml.setNature(fitting.matching("Nature", sanction.nature(), LETTER));
        xml.setPeriod(duration(sanction.period()));
        xml.setSuspended(sanction.suspended());
        xml.setSuspension(duration(sanction.suspension()));
        xml.setFine(fine(sanction.fine(), fitting));
        return xml;
    }

    private static Conviction.Sanction sanction(ConvictionSanctionXml xml) {
        var fine = xml.getFine();
        return new Conviction.Sanction(
                xml.getCategory(),
                xml.getNature(),
                duration(xml.getPeriod()),
                xml.getSuspended(),
                duration(xml.getSuspension()),
                fine == null ? null : new Conviction.Fine(Personal.of(fine.getAmount()), fine.getCurrency()));
    }

    private static @Nullable DurationXml duration(Conviction.@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        var xml = new DurationXml();
        xml.setYears(duration.years());
        xml.setMonths(duration.months());
        xml.setDays(duration.days());
        return xml;
    }

    private static Conviction.@Nullable Duration duration(@Nullable DurationXml xml) {
        return xml == null ? null : new Conviction.Duration(xml.getYears(), xml.getMonths(), xml.getDays());
    }

    private static @Nullable FineXml fine(Conviction.@Nullable Fine fine, Fitting fitting) {
        if (fine == null) {
            return null;
        }
        var currency = fitting.matching("Fine", fine.currency(), CURRENCY);
        if (currency == null) {
            return null;
        }
        var xml = new FineXml();
        xml.setAmount(fine.amount().reveal());
        xml.setCurrency(currency);
        return xml;
    }
}
