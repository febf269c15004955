// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Packages;

class AttachmentTest {

    private final Attachment attachment = new Attachment(Language.ENGLISH);

    @Test
    void isShortAndPointsToTheObjectsForTheRest() {
        assertThat(attachment.findOf(Samples.withFiles(1_000), Summaries.HEADER))
                .hasValueSatisfying(page -> assertThat(page)
                        .hasSizeLessThan(20_000)
                        .contains("975 more of this kind are not listed.", "the structured data have it whole"));
    }

    @Test
    void isLeftOutWhenItWouldBeLongAllTheSame() {
        var long500 = "Nemo".repeat(125);
        var exchange = Samples.withAccounts(Extent.ATTACHED.rows(), 20, long500);

        assertThat(attachment.findOf(exchange, Summaries.HEADER)).isEmpty();
    }

    @Test
    void costsLittle() {
        var exchange = Packages.of(11);
        for (int i = 0; i < 2_000; i++) {
            assertThat(attachment.findOf(exchange, Summaries.HEADER)).isPresent();
        }
        long before = cpu();
        for (int i = 0; i < 1_000; i++) {
            assertThat(attachment.findOf(exchange, Summaries.HEADER)).isPresent();
        }
        long micros = (cpu() - before) / 1_000_000;

        System.out.println("summary within a message: " + micros + " µs of processor time");
        assertThat(micros).isLessThan(1_000);
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
