// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"K-12/2026", "7", "Su_2026.1"})
    void takesWhatNamesAFile(String text) {
        assertThat(FileNumber.find(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere", "O'Nowhere 1", "K 12", "because he said so", "-1", "K-12\n"})
    void refusesWhatCouldNameAPerson(String text) {
        assertThat(FileNumber.find(text)).isEmpty();
    }
}
