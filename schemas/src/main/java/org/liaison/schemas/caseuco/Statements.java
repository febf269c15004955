// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SourceReliability;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;

/** What stands on every object: a facet of ours, since CASE has no evaluation, subject category or validity. */
final class Statements {

    static final String FACET = "liaison:StatementFacet";

    private static final Pattern UUID =
            Pattern.compile(".*([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");

    private Statements() {}

    /** The category of a person is a role of its own, see {@link Roles}. */
    static Resource write(ExchangeObject object, String path, Making making) {
        var provenance = object.provenance();
        var subject = object instanceof Person ? null : provenance.subject();
        var facet = evaluated(
                making.resource(path, "statement", object.id(), "core:Facet", FACET), provenance.evaluation());
        return facet.with("liaison:id", provenance.id())
                .with("liaison:sourceReference", provenance.sourceReference())
                .with("liaison:subject", subject == null ? null : subject.name())
                .with("liaison:validFrom", provenance.validity().from())
                .with("liaison:validUntil", provenance.validity().until());
    }

    static Resource evaluated(Resource facet, Evaluation evaluation) {
        return facet.with("liaison:source", evaluation.source().name())
                .whole("liaison:information", evaluation.information())
                .with("liaison:assumed", evaluation.assumed());
    }

    static Provenance read(Thing thing, Draft draft, String letter) {
        var id = thing.text(FACET, "liaison:id");
        var source = thing.text(FACET, "liaison:sourceReference");
        return new Provenance(
                id == null ? draft.newId(letter) : id,
                source == null ? source(thing.node()) : source,
                evaluation(thing, draft),
                subject(thing, draft),
                validity(thing, draft, FACET, "liaison:validFrom", "liaison:validUntil"));
    }

    static Evaluation evaluation(Thing thing, Draft draft) {
        var source = thing.code(FACET, "liaison:source", SourceReliability.class);
        var information = thing.whole(FACET, "liaison:information", 1, 4);
        boolean assumed = Boolean.TRUE.equals(thing.flag(FACET, "liaison:assumed"));
        if (source == null || information == null) {
            return Evaluation.unknown();
        }
        var place = thing.place(FACET, "liaison:source").path();
        draft.fact(new Fact.Evaluation(place, source.name(), information.toString()));
        return new Evaluation(source, information.intValue(), assumed);
    }

    /** A period that ends before it begins is asked about by the checks, not here. */
    static Validity validity(Thing thing, Draft draft, String facet, String from, String until) {
        var begin = thing.moment(facet, from);
        var end = thing.moment(facet, until);
        if (begin != null && end != null && end.isBefore(begin)) {
            draft.fact(new Fact.Period(thing.place(facet, until).path(), begin, end));
            return new Validity(begin.toInstant(), null);
        }
        return new Validity(instant(begin), instant(end));
    }

    private static @Nullable SubjectCategory subject(Thing thing, Draft draft) {
        var stated = thing.code(FACET, "liaison:subject", SubjectCategory.class);
        return stated == null ? draft.roleOf(thing.node()) : stated;
    }

    /** The UUID by which the sender finds the node again; the rest of an identifier can name somebody. */
    private static String source(Node node) {
        var matcher = UUID.matcher(node.id());
        return matcher.matches() ? matcher.group(1) : node.place().path();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
