// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    @ParameterizedTest
    @ValueSource(ints = {6_000, 10_240, 100_000})
    void areAboutAsLargeAsAskedFor(int size) {
        assertThat(Records.ofSize(size).next()).hasSizeBetween(size - 400, size + 400);
    }

    @Test
    void differFromEachOther() {
        var records = Records.ofSize(10_240);

        assertThat(records.next()).isNotEqualTo(records.next());
    }

    @Test
    void areWellFormedWithEveryGapFilled() throws Exception {
        var record = Records.ofSize(10_240).next();

        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(record))
                .getDocumentElement();

        assertThat(root.getElementsByTagName("IpCapture").getLength()).isGreaterThan(2);
        assertThat(new String(record, StandardCharsets.UTF_8)).doesNotContain("@case@", "@accounts@", "@links@");
    }

    @Test
    void cannotBeSmallerThanTheCaseTheyAreMadeFrom() {
        assertThatExceptionOfType(CannotMeasure.class).isThrownBy(() -> Records.ofSize(100));
    }
}
