// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SourceReliability;
import org.liaison.schemas.exchange.Validity;

class EvaluationSummaryTest {

    @Test
    void takesTheWorstOfEachAxis() {
        var exchange = holding(event("e1", SourceReliability.B, 3), event("e2", SourceReliability.C, 1));

        assertThat(EvaluationSummary.findWorst(exchange)).hasValueSatisfying(worst -> {
            assertThat(worst.getSource()).isEqualTo(SourceReliability.C);
            assertThat(worst.getInformation()).isEqualTo(3);
        });
    }

    @Test
    void isAbsentWhenNothingIsEvaluated() {
        assertThat(EvaluationSummary.findWorst(holding())).isEmpty();
    }

    private static Event event(String id, SourceReliability source, int information) {
        var provenance = new Provenance(id, "", new Evaluation(source, information, false), null, Validity.OPEN);
        return new Event(provenance, "report", null, null, null, null);
    }

    private static ExchangePackage holding(Event... events) {
        var any = Packages.of(1);
        return new ExchangePackage(
                any.id(),
                any.createdAt(),
                any.handling(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(events),
                List.of(),
                List.of());
    }
}
