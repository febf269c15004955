// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarTest {

    private static final String TO_NOWHERE = ",\"partner\":\"nowhere\"";
    private static final String TO_NEMO = ",\"partner\":\"nemo\"";

    private final Exports exports = new Exports().entry("ingested", Exports.MESSAGE, "");

    @Test
    void allowsOneEndForEachPartnerAndRepeatedReceipts() {
        exports.entry("dispatch-intended", Exports.MESSAGE, TO_NOWHERE)
                .entry("dispatch-intended", Exports.MESSAGE, TO_NEMO)
                .entry("receipt-verified", Exports.MESSAGE, TO_NOWHERE + ",\"repeated\":false")
                .entry("receipt-verified", Exports.MESSAGE, TO_NOWHERE + ",\"repeated\":true")
                .entry("dead-lettered", Exports.MESSAGE, TO_NEMO);

        assertThat(says()).isEqualTo("verifies 6");
    }

    @Test
    void refusesASecondEndOfADelivery() {
        exports.entry("dispatch-intended", Exports.MESSAGE, TO_NOWHERE)
                .entry("receipt-verified", Exports.MESSAGE, TO_NOWHERE + ",\"repeated\":false")
                .entry("dead-lettered", Exports.MESSAGE, TO_NOWHERE);

        assertThat(says()).isEqualTo("entry 3: its delivery ends a second time");
    }

    @Test
    void whatIsWithdrawnHasEnded() {
        exports.entry("dispatch-intended", Exports.MESSAGE, TO_NOWHERE)
                .entry("withdrawn", Exports.MESSAGE, TO_NOWHERE)
                .entry("receipt-verified", Exports.MESSAGE, TO_NOWHERE + ",\"repeated\":true")
                .entry("dead-lettered", Exports.MESSAGE, TO_NOWHERE);

        assertThat(says()).isEqualTo("entry 4: its delivery ends a second time");
    }

    @Test
    void refusesAReceiptForSomethingNeverSent() {
        exports.entry("dispatch-intended", Exports.MESSAGE, TO_NEMO)
                .entry("receipt-verified", Exports.MESSAGE, TO_NOWHERE + ",\"repeated\":false");

        assertThat(says()).isEqualTo("entry 2: a receipt was verified for something never sent");
    }

    @Test
    void knowsWhatHappensBesideTheWay() {
        for (var event :
                List.of("consulted", "access-denied", "envelope-rejected", "policy-activated", "key-changed")) {
            exports.entry(event, Exports.message(2), "");
        }

        assertThat(says()).isEqualTo("verifies 6");
    }

    @Test
    void refusesAMessageThatNobodyDelivered() {
        exports.entry("validated", Exports.message(2), "");

        assertThat(says()).isEqualTo("entry 1: its message has no ingested or accepted entry before it");
    }

    @Test
    void letsSomebodyLookForAMessageThatNeverCame() {
        exports.entry("consulted", Exports.message(2), ",\"who\":\"auditor\"");

        assertThat(says()).isEqualTo("verifies 2");
    }

    @Test
    void allowsAMessageOfAPartnerItsReceiptAndRepetitions() {
        exports.entry("accepted", Exports.message(2), TO_NEMO)
                .entry("opened", Exports.message(2), TO_NEMO)
                .entry("delivered", Exports.message(2), TO_NEMO)
                .entry("receipt-issued", Exports.message(2), TO_NEMO + ",\"repeated\":false")
                .entry("receipt-issued", Exports.message(2), TO_NEMO + ",\"repeated\":true")
                .entry("envelope-rejected", Exports.message(3), TO_NEMO);

        assertThat(says()).isEqualTo("verifies 7");
    }

    @Test
    void refusesTakingOverWhatWasNeverOpened() {
        exports.entry("accepted", Exports.message(2), TO_NEMO).entry("delivered", Exports.message(2), TO_NEMO);

        assertThat(says()).isEqualTo("entry 2: something was taken over that was never opened");
    }

    @Test
    void refusesASecondReceiptThatSaysItIsTheFirst() {
        exports.entry("accepted", Exports.message(2), TO_NEMO)
                .entry("receipt-issued", Exports.message(2), TO_NEMO + ",\"repeated\":false")
                .entry("receipt-issued", Exports.message(2), TO_NEMO + ",\"repeated\":false");

        assertThat(says()).isEqualTo("entry 3: it is answered a second time");
    }

    @Test
    void refusesEntriesThatAreNoEvents() {
        assertThat(sayOf("{\"at\":\"x\",\"event\":\"ingested\"}")).isEqualTo("entry 0: it has no message");
        assertThat(sayOf("{\"at\":\"x\",\"message\":\"" + Exports.MESSAGE + "\"}"))
                .isEqualTo("entry 0: it has no event");
        assertThat(sayOf("{\"event\":\"ingested\",\"message\":\"" + Exports.MESSAGE + "\"}"))
                .isEqualTo("entry 0: it has no at");
        assertThat(sayOf("{\"at\":\"x\",\"event\":\"ingested\",\"message\":\"nobody\"}"))
                .isEqualTo("entry 0: its message is not named by a UUID");
        assertThat(sayOf("[]")).isEqualTo("entry 0: it cannot be read as JSON");
        assertThat(sayOf("{\"at\":\"x\",\"at\":\"y\"}")).isEqualTo("entry 0: it cannot be read as JSON");
        assertThat(sayOf("{\"at\":")).isEqualTo("entry 0: it cannot be read as JSON");
    }

    private String says() {
        return Examined.saysOf(exports.lines());
    }

    private static String sayOf(String body) {
        return Examined.saysOf(new Exports().body(body).lines());
    }
}
