// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

class CarriedWordsTest {

    private static final Loss ASSUMED = new Loss("originator", Loss.Kind.ASSUMED, "none", "default");

    private final CarriedWords words = CarriedWords.ofOurTaxonomy();

    @Test
    void notesPathAndTermButNeverTheText() {
        var done = new Conversion.Done(saying("Nowhere has child  pornography"), List.of(ASSUMED));

        assertThat(words.with(done))
                .containsExactly(
                        ASSUMED,
                        new Loss(
                                "events[1]/description",
                                Loss.Kind.NOTED,
                                "deprecated word for CSAM",
                                "carried as it is"));
    }

    @Test
    void namesTheWordToPreferWhereThereIsNoTerm() {
        assertThat(words.in(saying("virtual child pornography")))
                .extracting(Loss::why)
                .containsExactly("deprecated word for digitally generated child sexual abuse material");
    }

    @Test
    void hasNothingToSayOfOtherText() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(words.in(Packages.of(seed))).as("seed " + seed).isEmpty();
        }
    }

    private static ExchangePackage saying(String text) {
        var any = Packages.of(1);
        var provenance = new Provenance("e1", "", Evaluation.unknown(), null, Validity.OPEN);
        return new ExchangePackage(
                any.id(),
                any.createdAt(),
                any.handling(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Event(provenance, "report", null, null, null, Personal.of(text))),
                List.of(),
                List.of());
    }
}
