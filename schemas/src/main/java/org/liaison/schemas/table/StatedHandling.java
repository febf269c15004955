// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Loss;

/** What a table states of the package as a whole, read once; what it is silent about comes from the intake. */
final class StatedHandling {

    /** Regulation (EU) 2016/794 Annex I: sexual abuse and sexual exploitation of children. */
    private static final String CRIME_AREA = "EUROPOL-I-29";

    /** The edition of the taxonomy that code tables point into. */
    private static final String TAXONOMY_VERSION = "1";

    private final String reference;
    private final @Nullable String originator;
    private final List<Purpose> purposes;
    private final @Nullable String legalBasis;
    private final @Nullable Classification classification;
    private final List<HandlingCode> codes;
    private final @Nullable String handlingText;
    private final @Nullable String crimeArea;
    private final List<Term> terms;
    private final @Nullable Urgency urgency;
    private final @Nullable String urgencyReason;
    private final List<String> recipients;

    StatedHandling(Statement statement) {
        var values = new Values(statement);
        this.reference = values.required("reference");
        this.originator = values.text("originator");
        this.purposes = statement.all("purposes", FieldType.PURPOSES).stream()
                .map(each -> Purpose.find(each.text()).orElseThrow())
                .distinct()
                .toList();
        this.legalBasis = values.text("legalBasis");
        this.classification = values.word("classification", FieldType.CLASSIFICATION, Classification.class);
        this.codes = values.words("codes", FieldType.HANDLING_CODES, HandlingCode.class);
        this.handlingText = values.text("handlingText");
        this.crimeArea = values.word("crimeArea", FieldType.CRIME_AREA);
        this.terms = statement.all("terms", FieldType.TERMS).stream()
                .map(each -> new Term(each.text(), TAXONOMY_VERSION))
                .distinct()
                .toList();
        this.urgency = values.word("urgency", FieldType.URGENCY, Urgency.class);
        this.urgencyReason = values.text("urgencyReason");
        this.recipients = values.texts("recipients");
        addFacts(statement);
    }

    private void addFacts(Statement statement) {
        var place = statement.place("codes").toString();
        for (var each : codes) {
            statement.ledger().add(new Fact.Handling(place, each.name(), handlingText != null));
        }
        if (urgency != null) {
            var where = statement.place("urgency").toString();
            statement.ledger().add(new Fact.UrgencyStated(where, urgency.name(), urgencyReason != null));
        }
    }

    Handling complete(Intake.Defaults defaults, Ledger ledger) {
        return new Handling(
                or(originator, defaults.originator(), "originator", ledger),
                reference,
                orAll(purposes, defaults.purposes(), "purposes", ledger),
                or(legalBasis, defaults.legalBasis(), "legalBasis", ledger),
                or(classification, defaults.classification(), "classification", ledger),
                orAll(codes, defaults.handlingCodes(), "codes", ledger),
                handlingText,
                or(crimeArea, CRIME_AREA, "crimeArea", ledger),
                terms,
                or(urgency, Urgency.NORMAL, "urgency", ledger),
                urgencyReason,
                orAll(recipients, defaults.recipients(), "recipients", ledger));
    }

    private static <T> List<T> orAll(List<T> stated, List<T> otherwise, String field, Ledger ledger) {
        return or(stated.isEmpty() ? null : stated, otherwise, field, ledger);
    }

    private static <T> T or(@Nullable T stated, T otherwise, String field, Ledger ledger) {
        if (stated == null) {
            ledger.lose("handling/" + field, Loss.Kind.ASSUMED, "the table does not state it", "the intake's default");
            return otherwise;
        }
        return stated;
    }
}
