// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.message.Loss;

/** What a graph says of the package as a whole. */
sealed interface Frame {

    /** A graph of ours states everything. */
    record Stated(String id, @Nullable OffsetDateTime createdAt, Handling handling) implements Frame {}

    /** A graph of a tool knows at best a case number and the paper that the investigation rests on. */
    record Silent(@Nullable String reference, @Nullable String legalBasis) implements Frame {

        @Override
        public String toString() {
            return "Silent[personal]";
        }
    }

    static Frame read(Draft draft) {
        var investigations = draft.graph().all("investigation:Investigation").toList();
        for (var each : investigations) {
            var thing = new Thing(draft, each).of("investigation:Investigation");
            if (thing.has(Framing.HANDLING)) {
                var stated = new Reading(draft, thing).stated();
                return stated == null ? new Silent(null, null) : stated;
            }
        }
        return investigations.isEmpty() ? new Silent(null, null) : silent(new Thing(draft, investigations.getFirst()));
    }

    private static Silent silent(Thing investigation) {
        var reference = first(investigation.things("", "core:externalReference"), "core:externalIdentifier");
        var paper = first(
                investigation.things("", "investigation:relevantAuthorization").stream()
                        .map(each -> each.of("investigation:Authorization"))
                        .toList(),
                "investigation:authorizationIdentifier");
        return new Silent(reference == null ? investigation.text("", "core:name") : reference, paper);
    }

    private static @Nullable String first(List<Thing> things, String property) {
        return things.stream()
                .map(each -> each.text("", property))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Reads a frame of ours. */
    final class Reading {

        private final Draft draft;
        private final Thing investigation;

        private Reading(Draft draft, Thing investigation) {
            this.draft = draft;
            this.investigation = investigation;
        }

        /** Null if something is missing or wrong, which has its finding. */
        private @Nullable Stated stated() {
            var before = draft.graph().findings().size();
            investigation.expect("investigation:investigationForm", Framing.FORM);
            var marking = investigation.things("", "core:objectMarking").stream()
                    .filter(each -> each.node().isA(Framing.MARKING))
                    .findFirst();
            if (marking.isEmpty()) {
                draft.graph().found("GW-VAL-010", investigation.node().place(), "a package of ours has its marking");
                return null;
            }
            var handling = handling(marking.get());
            return handling == null || draft.graph().findings().size() > before
                    ? null
                    : new Stated(
                            own("liaison:packageId"), investigation.moment("", "core:objectCreatedTime"), handling);
        }

        private @Nullable Handling handling(Thing marking) {
            marking.of("marking:MarkingDefinition");
            var codes = codes(marking.values("", "liaison:handlingCode"), HandlingCode.class);
            var text = marking.text("", "liaison:handlingText");
            var place = marking.place("", "liaison:handlingCode").path();
            codes.forEach(each -> draft.fact(new Fact.Handling(place, each.name(), text != null)));
            var classification = marking.code("", "liaison:classification", Classification.class);
            var urgency = investigation.code(Framing.HANDLING, "liaison:urgency", Urgency.class);
            var reason = investigation.text(Framing.HANDLING, "liaison:urgencyReason");
            if (classification == null || urgency == null || (codes.contains(HandlingCode.H3) && text == null)) {
                return null;
            }
            var urgencyPlace =
                    investigation.place(Framing.HANDLING, "liaison:urgency").path();
            draft.fact(new Fact.UrgencyStated(urgencyPlace, urgency.name(), reason != null));
            var handling = new Handling(
                    of("core:createdBy", "core:name"),
                    of("core:externalReference", "core:externalIdentifier"),
                    codes(investigation.values(Framing.HANDLING, "liaison:purpose"), Purpose.class),
                    of("investigation:relevantAuthorization", "investigation:authorizationIdentifier"),
                    classification,
                    codes,
                    text,
                    own("liaison:crimeArea"),
                    terms(),
                    urgency,
                    reason,
                    investigation.texts(Framing.HANDLING, "liaison:recipient"));
            words(marking, handling);
            return handling;
        }

        private List<Term> terms() {
            return investigation.things(Framing.HANDLING, "liaison:term").stream()
                    .map(each -> new Term(part(each, "liaison:code"), part(each, "liaison:version")))
                    .toList();
        }

        /** Words that differ from the codes are what a person would go by, so nobody may overlook them. */
        private void words(Thing marking, Handling handling) {
            marking.expect("marking:definitionType", Framing.STATEMENT);
            for (var each : marking.things("", "marking:definition")) {
                each.expect("marking:definitionType", Framing.STATEMENT);
                var statement = each.value("", "marking:statement");
                if (statement != null && !statement.take().equals(Framing.words(handling))) {
                    draft.graph()
                            .lose(
                                    statement.place(),
                                    Loss.Kind.NARROWED,
                                    "it differs from the codes",
                                    "the codes were kept");
                }
            }
        }

        private <E extends Enum<E>> List<E> codes(List<Value> values, Class<E> type) {
            List<E> codes = new ArrayList<>();
            for (var each : values) {
                var code = draft.code(each, type);
                if (code != null) {
                    codes.add(code);
                }
            }
            return codes;
        }

        private String of(String property, String part) {
            var parts = investigation.things("", property);
            parts.forEach(each -> each.of("identity:Organization", "investigation:Authorization"));
            parts.forEach(each -> each.expect("investigation:authorizationType", Framing.LEGAL_BASIS));
            return parts.isEmpty() ? "" : part(parts.getFirst(), part);
        }

        private String own(String property) {
            return Objects.requireNonNullElse(investigation.text(Framing.HANDLING, property), "");
        }

        private static String part(Thing thing, String property) {
            return Objects.requireNonNullElse(thing.text("", property), "");
        }
    }
}
