// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.message.Loss;

/** A graph as it was read. */
final class CaseRecord implements NationalRecord {

    private static final String CRIME_AREA = "EUROPOL-I-29";
    private static final String REFERENCE = "CASE graph";
    private static final List<String> DEFAULTS =
            List.of("originator", "recipients", "purposes", "classification", "handlingCodes", "crimeArea", "urgency");

    private final Draft draft;
    private final Frame frame;

    CaseRecord(Draft draft, Frame frame) {
        this.draft = draft;
        this.frame = frame;
    }

    @Override
    public List<Fact> facts() {
        return List.copyOf(draft.facts());
    }

    @Override
    public Conversion toExchange(Intake intake) {
        var losses = new ArrayList<>(draft.graph().losses());
        var received = intake.header().receivedAt();
        var exchange = switch (frame) {
            case Frame.Stated stated ->
                draft.build(
                        stated.id(),
                        created(stated.createdAt(), received, losses),
                        withRecipients(stated.handling(), intake.defaults(), losses));
            case Frame.Silent silent ->
                draft.build(intake.header().id().value(), received, assumed(silent, intake.defaults(), losses));
        };
        return new Conversion.Done(exchange, losses);
    }

    private static Instant created(@Nullable OffsetDateTime stated, Instant received, List<Loss> losses) {
        if (stated == null) {
            assumed(losses, "createdAt", "the graph does not state it", "the time of reception");
        }
        return stated == null ? received : stated.toInstant();
    }

    private static Handling withRecipients(Handling stated, Intake.Defaults defaults, List<Loss> losses) {
        if (!stated.recipients().isEmpty() || defaults.recipients().isEmpty()) {
            return stated;
        }
        assumed(losses, "handling/recipients", "the graph names nobody", "the intake's default was put in");
        return new Handling(
                stated.originator(),
                stated.reference(),
                stated.purposes(),
                stated.legalBasis(),
                stated.classification(),
                stated.codes(),
                stated.handlingText(),
                stated.crimeArea(),
                stated.terms(),
                stated.urgency(),
                stated.urgencyReason(),
                defaults.recipients());
    }

    private static Handling assumed(Frame.Silent silent, Intake.Defaults defaults, List<Loss> losses) {
        assumed(losses, "*/evaluation", "the graph evaluates neither source nor information", "X4 was put in");
        DEFAULTS.forEach(each ->
                assumed(losses, "handling/" + each, "the graph does not state it", "the intake's default was put in"));
        var reference = silent.reference();
        if (reference == null) {
            assumed(losses, "handling/reference", "the graph has no case number", "a word for the format");
        }
        var legalBasis = silent.legalBasis();
        if (legalBasis == null) {
            assumed(losses, "handling/legalBasis", "the graph does not state it", "the intake's default was put in");
        }
        return new Handling(
                defaults.originator(),
                reference == null ? REFERENCE : reference,
                defaults.purposes(),
                legalBasis == null ? defaults.legalBasis() : legalBasis,
                defaults.classification(),
                defaults.handlingCodes(),
                null,
                CRIME_AREA,
                List.of(),
                Urgency.NORMAL,
                null,
                defaults.recipients());
    }

    private static void assumed(List<Loss> losses, String path, String why, String done) {
        losses.add(new Loss(path, Loss.Kind.ASSUMED, why, done));
    }

    @Override
    public String toString() {
        return "CaseRecord[personal]";
    }
}
