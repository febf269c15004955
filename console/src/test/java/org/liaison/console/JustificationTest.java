// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JustificationTest {

    @Test
    void isAGroundAndPerhapsAFileNumber() {
        assertThat(Justification.find("data-subject", null))
                .map(Justification::text)
                .hasValue("data-subject");
        assertThat(Justification.find("audit", " A-2026/17 "))
                .map(Justification::text)
                .hasValue("audit A-2026/17");
    }

    @Test
    void needsAGroundOfTheList() {
        assertThat(Justification.find("curiosity", null)).isEmpty();
        assertThat(Justification.find(null, "A-2026/17")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nemo", "Probus Nemo", "Nemo 1", "7\n8", "<7>"})
    void takesNoReferenceThatCouldBeSomethingElse(String reference) {
        assertThat(Justification.find("audit", reference)).isEmpty();
    }
}
